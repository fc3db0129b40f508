/** What the API's document says of a field: what it holds, and within which bounds. Forms are rendered from this. */
import shapes from './shapes.json';

export type ShapeName = keyof typeof shapes;

export type Kind = 'text' | 'number' | 'switch' | 'time' | 'moment' | 'choice' | 'list' | 'numbers' | 'texts' | 'lists' | 'other';

export interface Rule {
  kind: Kind;
  required: boolean;
  min?: number;
  max?: number;
  longest?: number;
  most?: number;
  options?: readonly string[];
}

interface Schema {
  type?: string | readonly string[];
  $ref?: string;
  format?: string;
  enum?: readonly string[];
  examples?: readonly unknown[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
}

const named = (name: string): Schema => (shapes as unknown as Record<string, Schema>)[name] ?? {};

const resolved = (schema: Schema): Schema => (schema.$ref ? named(schema.$ref.split('/').pop() ?? '') : schema);

/** `["string", "null"]` is a text that may be absent. */
function typeOf({ type }: Schema): string | undefined {
  return typeof type === 'string' ? type : type?.find((one) => one !== 'null');
}

const isTime = (schema: Schema) => schema.examples?.some((one) => /^\d\d:\d\d:\d\d$/.test(String(one))) ?? false;

function ofText(schema: Schema): Kind {
  if (schema.enum) return 'choice';
  if (schema.format === 'date-time') return 'moment';
  return isTime(schema) ? 'time' : 'text';
}

function kindOf(schema: Schema): Kind {
  switch (typeOf(schema)) {
    case 'integer': case 'number': return 'number';
    case 'boolean': return 'switch';
    case 'string': return ofText(schema);
    case 'array': return typeOf(schema.items ?? {}) === 'integer' ? 'numbers' : 'list';
    case 'object': {
      const { additionalProperties: held } = schema;
      if (typeof held !== 'object') return 'other';
      return typeOf(held) === 'array' ? 'lists' : 'texts';
    }
    default: return 'other';
  }
}

/** What is known of each field of a shape. */
export function rulesOf(name: ShapeName): Readonly<Record<string, Rule>> {
  const shape = named(name);
  return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([field, property]) => {
    const schema = resolved(property);
    const rule: Rule = { kind: kindOf(schema), required: shape.required?.includes(field) ?? false };
    if (schema.minimum !== undefined) rule.min = schema.minimum;
    if (schema.maximum !== undefined) rule.max = schema.maximum;
    if (schema.maxLength !== undefined) rule.longest = schema.maxLength;
    if (schema.maxItems !== undefined) rule.most = schema.maxItems;
    if (schema.enum) rule.options = schema.enum;
    return [field, rule];
  }));
}
