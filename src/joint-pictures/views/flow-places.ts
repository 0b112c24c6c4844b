import { paths } from "#cooperations";
import { type PictureSetting, type Question, readingPaths, writingPaths } from "../model/index.ts";

/** Where the pages of a picture's way are. */
export function placesOf({ cooperation, municipality }: PictureSetting) {
  const picture = paths.picture(cooperation.id, municipality.code);
  return {
    picture,
    own: `${picture}/egen`,
    joint: `${picture}/gemensam`,
    jointQuestion: (question: Question) =>
      writingPaths.question({
        cooperation: cooperation.id,
        municipality: municipality.code,
        which: "joint",
        question,
      }),
    handOver: `${picture}/lamna-over`,
    handedOver: (id: string) => `${picture}/overlamnat/${id}`,
    begin: `${picture}/gemensam/borja`,
    merge: `${picture}/gemensam/sammanfoga`,
    propose: `${picture}/gemensam/lagg-fram`,
    decide: `${picture}/gemensam/beslut`,
    giveBack: `${picture}/gemensam/aterlamna`,
    published: (number: number) => readingPaths.published(municipality.code, number),
    version: (number: number) => `${picture}/version/${number}`,
    register: (number: number) => `${picture}/version/${number}/diariefor`,
    publish: (number: number) => `${picture}/version/${number}/publicera`,
    withdraw: (number: number) => `${picture}/version/${number}/atertag`,
  };
}
