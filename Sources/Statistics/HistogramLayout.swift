import LaneArithmetic

/// How a histogram divides the numbers, by what they measure.
///
/// No logarithm is taken: where bins grow with the number they are the leading bits of its floating-point form,
/// so a number's bin doesn't depend on the machine.
public enum HistogramLayout: Sendable, Hashable {
  /// 0 … 1 in bins of 0.001; 0 and 1 have bins of their own.
  case share
  /// -1 … 1 in bins of 0.001; -1 and 1 have bins of their own.
  case signedShare
  /// Whole numbers from 0: each its own bin up to 255, then bins narrower than 1/128 of the number, up to a million.
  case whole
  /// Amounts from 0: bins narrower than 1/64 of the amount (of 1 for amounts below 1), up to 17 thousand million.
  case magnitude
  /// Amounts of either sign, as `magnitude`.
  case signedMagnitude

  public var binCount: Int {
    switch self {
    case .share: 1_002
    case .signedShare: 2_002
    case .whole: 12 << 8
    case .magnitude: 34 << 6
    case .signedMagnitude: 2 * (34 << 6)
    }
  }

  public func bin(of value: Double) -> Int { Int(bins(of: Lane(value))[0]) }

  /// The bins of a lane of numbers, below 2^16. What lies outside counts to the outermost bin, as does NaN.
  public func bins(of values: Lane) -> Bits {
    switch self {
    case .share: return Self.linear(values, low: 0, count: 1_000)
    case .signedShare: return Self.linear(values, low: -1, count: 2_000)
    case .whole:
      return Self.leadingBits(values, offset: 0x1p8, fractionBits: 8, octaves: 12)
    case .magnitude:
      return Self.leadingBits(values, offset: 1, fractionBits: 6, octaves: 34)
    case .signedMagnitude:
      let isNegative = values < 0
      let size = Self.leadingBits(
        select(isNegative, -values, values), offset: 1, fractionBits: 6, octaves: 34)
      return select(isNegative, Bits(34 << 6 - 1) &- size, Bits(34 << 6) &+ size)
    }
  }

  /// The numbers that a bin holds, lowest and highest.
  public func bounds(ofBin bin: Int) -> (low: Double, high: Double) {
    switch self {
    case .share, .signedShare:
      let low = self == .share ? 0.0 : -1.0
      let count = binCount - 2
      if bin == 0 { return (low, low) }
      if bin > count { return (1, 1) }
      // Divide rather than multiply by 0.001: the edges are then the decimal numbers that a reader expects.
      return (low + Double(bin - 1) / 1_000, low + Double(bin) / 1_000)
    case .whole:
      let (low, high) = Self.edges(bin, offset: 0x1p8, fractionBits: 8)
      return (low, high - 1)
    case .magnitude: return Self.edges(bin, offset: 1, fractionBits: 6)
    case .signedMagnitude:
      let half = 34 << 6
      if bin >= half { return Self.edges(bin - half, offset: 1, fractionBits: 6) }
      let (low, high) = Self.edges(half - 1 - bin, offset: 1, fractionBits: 6)
      return (-high, -low)
    }
  }
}

extension HistogramLayout {
  /// Bins of 0.001 from `low`; the first and the last are for the ends themselves.
  @inline(__always)
  private static func linear(_ values: Lane, low: Double, count: Int) -> Bits {
    let inside = held((values - Lane(low)) * 1_000, from: 0, to: Double(count - 1))
    // To the nearest whole number by way of 2^52, whose last bit is 1; then down where that was up.
    let nearest = (inside + 0x1p52) - 0x1p52
    let floor = select(nearest > inside, nearest - 1, nearest)
    let bin = select(values >= 1, Lane(Double(count + 1)), select(values <= Lane(low), 0, floor + 1))
    return Bits(wholeNumbers: bin)
  }

  /// Bins by exponent and leading bits of `value + offset`; `offset` is a power of two.
  @inline(__always)
  private static func leadingBits(
    _ values: Lane, offset: Double, fractionBits: UInt64, octaves: Int
  ) -> Bits {
    let bins = Double(octaves << Int(fractionBits))
    let top = edges(Int(bins) - 1, offset: offset, fractionBits: fractionBits).low
    let shifted = held(values + Lane(offset), from: offset, to: top + offset)
    return (shifted.bits &>> (52 - fractionBits)) &- Bits(offset.bitPattern >> (52 - fractionBits))
  }

  private static func edges(_ bin: Int, offset: Double, fractionBits: UInt64) -> (low: Double, high: Double) {
    let key = UInt64(bin) + offset.bitPattern >> (52 - fractionBits)
    func value(_ key: UInt64) -> Double { Double(bitPattern: key << (52 - fractionBits)) - offset }
    return (value(key), value(key + 1))
  }

  /// Held between two bounds; NaN becomes the upper one.
  @inline(__always)
  private static func held(_ x: Lane, from low: Double, to high: Double) -> Lane {
    most(Lane(low), least(x, Lane(high)))
  }
}
