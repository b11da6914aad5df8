import { dotProduct } from './dot-product.ts';

const lengthOf = (vector: Int8Array): number => Math.sqrt(dotProduct(vector, 0, vector, 0, vector.length));

/** How alike a vector and others of its width are, from -1 to 1; 0 where one of the two is all zeros. */
export function cosineWith(question: Int8Array): (vector: Int8Array) => number {
  const own = lengthOf(question);
  return (vector) => {
    const lengths = own * lengthOf(vector);
    return lengths === 0 ? 0 : dotProduct(question, 0, vector, 0, question.length) / lengths;
  };
}
