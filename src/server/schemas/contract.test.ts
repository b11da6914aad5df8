import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Api, Failure, RouteName } from '../contract.ts';
import { API_SCHEMAS, type InferredSchemas } from './api-schemas.ts';
import type { failureSchema } from './failure.ts';

/** A type without `readonly`, intersections made one. */
type Bare<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? number extends T['length']
      ? Bare<T[number]>[]
      : { -readonly [K in keyof T]: Bare<T[K]> }
    : { -readonly [K in keyof T]: Bare<T[K]> };

type IsSame<A, B> =
  (<T>() => T extends Bare<A> ? 1 : 2) extends <T>() => T extends Bare<B> ? 1 : 2 ? true : false;

type Given<R, K extends string> = K extends keyof R ? R[K] : 'none';
type Inferred<R, K extends string> = K extends keyof R ? z.output<R[K]> : 'none';

/** Keys of the routes of which a part is another in the schema than in the contract. */
type Differing = {
  [K in RouteName]: [
    IsSame<Inferred<InferredSchemas[K], 'params'>, Given<Api[K], 'params'>>,
    IsSame<Inferred<InferredSchemas[K], 'querystring'>, Given<Api[K], 'query'>>,
    IsSame<Inferred<InferredSchemas[K], 'body'>, Given<Api[K], 'body'>>,
    IsSame<z.output<InferredSchemas[K]['response'][200]>, Api[K]['answer']>,
  ] extends [true, true, true, true]
    ? never
    : K;
}[RouteName];

describe('schemas and contract', () => {
  test('say the same, as the compiler sees it', () => {
    const differing: [Differing] extends [never] ? true : Differing = true;
    const failure: IsSame<z.output<typeof failureSchema>, Failure> = true;
    expect([differing, failure]).toEqual([true, true]);
  });

  test('there is a schema for every route of the contract', () => {
    expect(Object.keys(API_SCHEMAS).length).toBeGreaterThan(30);
  });
});
