#ifndef CONVENE_LANES_H
#define CONVENE_LANES_H

// Whole-vector arithmetic for eight numbers at once.
//
// Swift's own operators on SIMD8 run element by element, and leave it to the optimiser to see one instruction in eight;
// where it doesn't, a rule costs several times as much. These are one vector operation from the start.
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

typedef double lane_numbers __attribute__((ext_vector_type(8)));
typedef unsigned long long lane_words __attribute__((ext_vector_type(8)));
typedef long long lane_integers __attribute__((ext_vector_type(8)));

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

// A mask holds all bits or none of each of its eight integers.
LANE_FUNCTION lane_numbers lane_select(lane_integers mask, lane_numbers a, lane_numbers b) { return mask ? a : b; }
LANE_FUNCTION lane_numbers lane_least(lane_numbers a, lane_numbers b) { return a < b ? a : b; }
LANE_FUNCTION lane_numbers lane_most(lane_numbers a, lane_numbers b) { return a > b ? a : b; }
LANE_FUNCTION _Bool lane_any(lane_integers mask) { return __builtin_reduce_or(mask) != 0; }

LANE_FUNCTION lane_words lane_and(lane_words a, lane_words b) { return a & b; }
LANE_FUNCTION lane_words lane_or(lane_words a, lane_words b) { return a | b; }
LANE_FUNCTION lane_words lane_exclusive_or(lane_words a, lane_words b) { return a ^ b; }
LANE_FUNCTION lane_words lane_shift_left(lane_words a, unsigned long long places) { return a << places; }
LANE_FUNCTION lane_words lane_shift_right(lane_words a, unsigned long long places) { return a >> places; }
LANE_FUNCTION lane_words lane_shift_right_signed(lane_words a, unsigned long long places) {
  return (lane_words)((lane_integers)a >> (long long)places);
}

#endif
