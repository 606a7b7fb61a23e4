#ifndef CONVENE_LANES_H
#define CONVENE_LANES_H

// Whole-vector arithmetic for a lane of numbers at once.
//
// Swift's own operators on SIMD types run element by element, and leave it to the optimiser to see one instruction in
// many; where it doesn't, a rule costs several times as much. These are vector operations from the start.
// Nothing is contracted into fused operations, whatever the flags: a result has the same bits on any processor.

// What these are compiled to. The results have the same bits for all of them.
#if defined(__AVX512F__)
#define LANE_INSTRUCTION_SET "x86-64 with AVX-512"
#elif defined(__AVX2__)
#define LANE_INSTRUCTION_SET "x86-64 with AVX2"
#elif defined(__AVX__)
#define LANE_INSTRUCTION_SET "x86-64 with AVX"
#elif defined(__SSE2__)
#define LANE_INSTRUCTION_SET "x86-64 with SSE2"
#elif defined(__ARM_NEON)
#define LANE_INSTRUCTION_SET "arm64 with NEON"
#else
#define LANE_INSTRUCTION_SET "scalar"
#endif

// As many as `Lane.Storage` has; Swift's compiler sees to it that they agree.
#define LANE_WIDTH 8

typedef double lane_numbers __attribute__((ext_vector_type(LANE_WIDTH)));
typedef unsigned long long lane_words __attribute__((ext_vector_type(LANE_WIDTH)));
typedef long long lane_integers __attribute__((ext_vector_type(LANE_WIDTH)));
typedef unsigned short lane_short_words __attribute__((ext_vector_type(LANE_WIDTH)));

#define LANE_FUNCTION static inline __attribute__((always_inline))

LANE_FUNCTION lane_numbers lane_add(lane_numbers a, lane_numbers b) {
  _Pragma("clang fp contract(off)") return a + b;
}
LANE_FUNCTION lane_numbers lane_subtract(lane_numbers a, lane_numbers b) {
  _Pragma("clang fp contract(off)") return a - b;
}
LANE_FUNCTION lane_numbers lane_multiply(lane_numbers a, lane_numbers b) {
  _Pragma("clang fp contract(off)") return a * b;
}
LANE_FUNCTION lane_numbers lane_divide(lane_numbers a, lane_numbers b) { return a / b; }
LANE_FUNCTION lane_numbers lane_square_root(lane_numbers a) { return __builtin_elementwise_sqrt(a); }

// A mask holds all bits or none of each of its integers.
LANE_FUNCTION lane_integers lane_is_less(lane_numbers a, lane_numbers b) { return (lane_integers)(a < b); }
LANE_FUNCTION lane_integers lane_is_at_most(lane_numbers a, lane_numbers b) { return (lane_integers)(a <= b); }
LANE_FUNCTION lane_integers lane_both(lane_integers a, lane_integers b) { return a & b; }
LANE_FUNCTION lane_integers lane_either(lane_integers a, lane_integers b) { return a | b; }
LANE_FUNCTION lane_integers lane_not(lane_integers a) { return ~a; }
LANE_FUNCTION lane_numbers lane_select(lane_integers mask, lane_numbers a, lane_numbers b) { return mask ? a : b; }
LANE_FUNCTION lane_numbers lane_least(lane_numbers a, lane_numbers b) { return a < b ? a : b; }
LANE_FUNCTION lane_numbers lane_most(lane_numbers a, lane_numbers b) { return a > b ? a : b; }
LANE_FUNCTION _Bool lane_any(lane_integers mask) { return __builtin_reduce_or(mask) != 0; }

LANE_FUNCTION lane_words lane_plus(lane_words a, lane_words b) { return a + b; }
LANE_FUNCTION lane_words lane_minus(lane_words a, lane_words b) { return a - b; }
LANE_FUNCTION lane_words lane_times(lane_words a, lane_words b) { return a * b; }
LANE_FUNCTION lane_words lane_and(lane_words a, lane_words b) { return a & b; }
LANE_FUNCTION lane_words lane_or(lane_words a, lane_words b) { return a | b; }
LANE_FUNCTION lane_words lane_exclusive_or(lane_words a, lane_words b) { return a ^ b; }
LANE_FUNCTION lane_words lane_shift_left(lane_words a, unsigned long long places) { return a << places; }
LANE_FUNCTION lane_words lane_shift_right(lane_words a, unsigned long long places) { return a >> places; }
LANE_FUNCTION lane_words lane_shift_right_signed(lane_words a, unsigned long long places) {
  return (lane_words)((lane_integers)a >> (long long)places);
}
// The two numbers of each pair of neighbours in each other's place.
LANE_FUNCTION lane_numbers lane_neighbours(lane_numbers a) {
  return __builtin_shufflevector(a, a, 1, 0, 3, 2, 5, 4, 7, 6);
}
// The numbers of the first or the second half, each twice.
LANE_FUNCTION lane_numbers lane_first_half_twice(lane_numbers a) {
  return __builtin_shufflevector(a, a, 0, 0, 1, 1, 2, 2, 3, 3);
}
LANE_FUNCTION lane_numbers lane_second_half_twice(lane_numbers a) {
  return __builtin_shufflevector(a, a, 4, 4, 5, 5, 6, 6, 7, 7);
}
// The last sixteen bits of each word, one after the other.
LANE_FUNCTION void lane_store_short(lane_words a, unsigned short *to) {
  lane_short_words narrow = __builtin_convertvector(a, lane_short_words);
  __builtin_memcpy(to, &narrow, sizeof narrow);
}

#endif
