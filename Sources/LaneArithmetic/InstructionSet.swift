import CLanes

/// What arithmetic on lanes was compiled to, such as "x86-64 with AVX2".
public let instructionSet = LANE_INSTRUCTION_SET
