import { fileURLToPath } from 'node:url';
import generator from 'ts-json-schema-generator';
import ts from 'typescript';

const { createFormatter, createParser, createProgram, DEFAULT_CONFIG, EnumType, SchemaGenerator } = generator;
const shared = (file) => fileURLToPath(new URL(`../../../packages/shared/${file}`, import.meta.url));
const CONFIG = {
  ...DEFAULT_CONFIG,
  path: shared('src/contract/index.ts'),
  tsconfig: shared('tsconfig.json'),
  expose: 'export',
  skipTypeCheck: true,
  encodeRefs: false,
};

/**
 * The keys of a table (`keyof typeof ISSUE_CATEGORIES`) as the type checker knows them. The generator would read the table's source
 * and stop at the first name in it.
 */
class KeysOfTables {
  constructor(checker) {
    this.checker = checker;
  }

  supportsNode(node) {
    return node.kind === ts.SyntaxKind.TypeOperator && node.operator === ts.SyntaxKind.KeyOfKeyword && this.keysOf(node).length > 0;
  }

  createType(node) {
    return new EnumType(`keys-${node.getSourceFile().fileName}-${node.getStart()}`, this.keysOf(node));
  }

  keysOf(node) {
    const type = this.checker.getTypeFromTypeNode(node);
    const members = type.isUnion() ? type.types : [type];
    return members.every((one) => one.isStringLiteral()) ? members.map((one) => one.value) : [];
  }
}

/** The named types of the contract and all that they are made of, as schemas that refer to each other. */
export function contractSchemas(names) {
  const program = createProgram(CONFIG);
  const parser = createParser(program, CONFIG, (chain) => chain.addNodeParser(new KeysOfTables(program.getTypeChecker())));
  const schemas = new SchemaGenerator(program, parser, createFormatter(CONFIG), CONFIG);
  const all = Object.assign({}, ...names.map((name) => schemas.createSchema(name).definitions));
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  return JSON.parse(JSON.stringify(sorted).replaceAll('#/definitions/', '#/components/schemas/'));
}
