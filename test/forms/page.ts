import * as z from 'zod'
import type { Field, Fields, Form } from '#src/forms/index.ts'
import { bases, halves } from '#src/forms/labels.ts'
import { roles } from '#src/index.ts'

const columns = ['field', '欄位', 'title', 'required', 'half', 'rests on', 'goes into']
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const code = (text: string) => `\`${text}\``

const restsOn = ({ basis, source, laws = [] }: Field) =>
  source ? [`「${source}」`, ...laws].join(' ') : laws.length > 0 ? laws.join(' ') : `${bases[basis].zh} proposal`

const rowsOf = (fields: Fields, path = ''): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    row([
      code(`${path}${name}`),
      field.zh,
      field.onlyBy ? `${field.en} (${field.onlyBy.join(', ')} only)` : field.en,
      field.schema instanceof z.ZodOptional ? '' : '●',
      field.half ? `${halves[field.half].zh} ${field.half}` : '',
      restsOn(field),
      field.backs.map(code).join(' '),
    ]),
    ...(field.fields ? rowsOf(field.fields, `${path}${name}.`) : []),
  ])

const needsOf = ({ needs }: Form): readonly string[] =>
  needs.map(
    ({ field, is, needs: asked }) =>
      `- ${code(field)}${is === undefined ? '' : ` = ${code(String(is))}`} asks for ${asked.map(code).join(', ')}`,
  )

const whoOf = ({ by }: Form) => (by.length === Object.keys(roles).length ? 'anybody' : by.map(code).join(', '))

const sectionOf = (form: Form): string =>
  [
    `## ${form.zh} · ${form.en}${form.annex ? `（${form.annex}）` : ''}`,
    '',
    `${code(form.name)}, handed in by ${whoOf(form)}.`,
    '',
    row(columns),
    row(columns.map(() => '---')),
    ...rowsOf(form.fields),
    ...(form.needs.length > 0 ? ['', ...needsOf(form)] : []),
    '',
  ].join('\n')

/** One page of every form for people who do not read code. */
export const pageOf = (forms: readonly Form[]): string =>
  [
    '# Forms',
    '',
    'Generated from `src/forms`. No source gives the fields of any form: a quotation or a law names what a field records,',
    'and every other field is a proposal of this library.',
    'A field of a group or list is required wherever the group or an entry is given.',
    '',
    ...forms.map(sectionOf),
  ].join('\n')
