import type { OwnSuite } from '../own.ts'

export const mailbox: OwnSuite = {
  stories: [],
  unnoticed: {
    'duties / explainRights / securing': {
      zh: '開案即生此義務，告知前恆在，告知後不再生，此處無可增加。',
      en: 'It is owed from the opening until the rights are explained, and never again; nothing is added here.',
    },
  },
}
