import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  NotContains,
  ValidateNested,
} from 'class-validator';
import type { ErrorParams } from '../errors';

/** How a form's text becomes the field's value; JSON comes with its types and is never converted. */
export type FieldKind = 'text' | 'number' | 'flag' | 'list' | 'json';
export interface FieldNote {
  kind: FieldKind;
  optional: boolean;
}

const notes = new Map<object, Map<string, FieldNote>>();

/** The fields of a DTO class, its parents' included. */
export function fieldsOf(dto: object): Map<string, FieldNote> {
  const parent = Object.getPrototypeOf(dto) as object | null;
  const own = notes.get(dto) ?? new Map<string, FieldNote>();
  return parent && parent !== Object.prototype ? new Map([...fieldsOf(parent), ...own]) : own;
}

interface Common {
  optional?: boolean;
  description?: string;
  example?: unknown;
}

// class-validator wants a message per rule: ours is a code with parameters, put into words at the edge.
const says = (code: string, params: ErrorParams = {}) => ({
  message: JSON.stringify({ code: `field.${code}`, params }),
});

function field(kind: FieldKind, options: Common, api: object, rules: PropertyDecorator[]): PropertyDecorator {
  const optional = options.optional ?? false;
  const note: PropertyDecorator = (target, property) => {
    const known = notes.get(target) ?? new Map<string, FieldNote>();
    known.set(String(property), { kind, optional });
    notes.set(target, known);
  };
  const documented = ApiProperty({
    required: !optional,
    ...(options.description ? { description: options.description } : {}),
    ...(options.example === undefined ? {} : { example: options.example }),
    ...api,
  } as Parameters<typeof ApiProperty>[0]);
  return applyDecorators(note, documented, ...(optional ? [IsOptional()] : []), ...rules);
}

/** A text of `min` to `max` characters; a required one cannot be empty. */
export function TextField(
  options: Common & { min?: number; max?: number; pattern?: RegExp; code?: string } = {},
) {
  const { min = options.optional ? 0 : 1, max = 500 } = options;
  const rules = [
    IsString(says('required')),
    MaxLength(max, says('tooLong', { max })),
    MinLength(min, min <= 1 ? says('required') : says('tooShort', { min })),
    // PostgreSQL takes every character but U+0000.
    NotContains('\u0000', says('wrong')),
  ];
  if (options.pattern) rules.push(Matches(options.pattern, says(options.code ?? 'wrong')));
  return field('text', options, { type: String, maxLength: max, minLength: min }, rules);
}

export function EmailField(options: Common = {}) {
  return field('text', options, { type: String, format: 'email' }, [IsEmail({}, says('notAnEmail'))]);
}

/** One of a fixed set of words. */
export function ChoiceField(choices: readonly string[], options: Common = {}) {
  return field('text', options, { enum: choices }, [IsIn(choices as string[], says('notAChoice'))]);
}

/** The id of something. */
export function IdField(options: Common = {}) {
  return field('text', options, { type: String, format: 'uuid' }, [IsUUID('all', says('notAChoice'))]);
}

/** A whole number. */
export function WholeField(options: Common & { min?: number; max?: number } = {}) {
  const { min = 0, max = 2_147_483_647 } = options;
  return field('number', options, { type: 'integer', minimum: min, maximum: max }, [
    IsInt(says('notANumber')),
    Min(min, says('tooSmall', { min })),
    Max(max, says('tooLarge', { max })),
  ]);
}

/** A number with a fraction. */
export function NumberField(options: Common & { min?: number; max?: number } = {}) {
  const { min = -1e15, max = 1e15 } = options;
  return field('number', options, { type: Number, minimum: min, maximum: max }, [
    IsNumber({}, says('notANumber')),
    Min(min, says('tooSmall', { min })),
    Max(max, says('tooLarge', { max })),
  ]);
}

/** Yes or no; an unticked box of a form is a no. */
export function FlagField(options: Common = {}) {
  return field('flag', options, { type: Boolean }, [IsBoolean(says('wrong'))]);
}

/** A date `2026-11-24` or a time `2026-11-24T19:30[+07:00]` (ISO 8601). */
export function DateField(options: Common = {}) {
  return field('text', options, { type: String, format: 'date-time' }, [
    IsISO8601({ strict: true }, says('notADate')),
  ]);
}

/** A time of day, `19:30`. */
export function TimeField(options: Common = {}) {
  return field('text', options, { type: String, example: '19:30' }, [
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, says('notATime')),
  ]);
}

/** Several words, out of a fixed set when one is given. */
export function ListField(options: Common & { choices?: readonly string[]; max?: number } = {}) {
  const { choices, max = 100 } = options;
  const each = choices
    ? IsIn(choices as string[], { each: true, ...says('notAChoice') })
    : IsString({ each: true, ...says('wrong') });
  return field('list', options, { type: [String], ...(choices ? { enum: choices } : {}) }, [
    IsArray(says('wrong')),
    ArrayMaxSize(max, says('tooLarge', { max })),
    each,
  ]);
}

/** Objects of another DTO, in JSON only. */
export function NestedField(
  type: () => new () => object,
  options: Common & { many?: boolean; max?: number } = {},
) {
  const { many = false, max = 500 } = options;
  return field('json', options, { type, isArray: many }, [
    ...(many ? [IsArray(says('wrong')), ArrayMaxSize(max, says('tooLarge', { max }))] : []),
    ValidateNested({ each: many }),
    Type(type),
  ]);
}
