import LaneArithmetic
import Testing

@Suite("Lanes")
struct LaneTests {
  static let functions: [(name: String, function: @Sendable (Lane) -> Lane)] = [
    ("exp2", { exp2($0 * 40 - 20) }), ("log2", { log2($0) }), ("exp", { exp($0 * 20 - 10) }), ("log", { log($0) }),
    ("power", { power($0, $0 * 3) }), ("logistic", { logistic($0 * 16 - 8) }), ("logit", { logit($0) }),
    ("sine", { sineAndCosine(ofTurn: $0).sine }), ("cosine", { sineAndCosine(ofTurn: $0).cosine }),
    ("square root", { squareRoot($0) }), ("normal quantile", { normalQuantile($0) }),
    ("share", { share($0 * 3 - 1) }), ("absolute", { absolute($0 - 0.5) }),
    ("select", { select($0 < 0.5, $0 * 2, 1 - $0) }), ("arithmetic", { ($0 + 3) / ($0 * $0 - 2) - -$0 }),
  ]

  @Test("A replication's result doesn't depend on its neighbours")
  func lanesAreIndependent() {
    for (name, function) in Self.functions {
      for start in 0..<100 {
        let values = (0..<Lane.width).map { place in fraction(of: start * 8 + place) }
        let together = function(lane(of: values))
        for shift in 1..<Lane.width {
          let turned = function(lane(of: (0..<Lane.width).map { values[($0 + shift) % Lane.width] }))
          for place in 0..<Lane.width {
            #expect(turned[place].bitPattern == together[(place + shift) % Lane.width].bitPattern, "\(name)")
          }
        }
        for place in 0..<Lane.width {
          #expect(function(Lane(values[place]))[5].bitPattern == together[place].bitPattern, "\(name)")
        }
      }
    }
  }

  @Test("Comparisons, masks and choices go replication by replication")
  func masks() {
    let a = lane(of: [0, 1, 2, 3, 4, 5, 6, 7])
    let b = lane(of: [7, 6, 5, 4, 4, 3, 2, 1])
    for place in 0..<Lane.width {
      #expect((a < b)[place] == (a[place] < b[place]))
      #expect((a <= b)[place] == (a[place] <= b[place]))
      #expect((a > b)[place] == (a[place] > b[place]))
      #expect((a >= b)[place] == (a[place] >= b[place]))
      #expect((!(a < b))[place] == !(a[place] < b[place]))
      #expect(((a < b) & (a > 1))[place] == (a[place] < b[place] && a[place] > 1))
      #expect(((a < b) | (a > 6))[place] == (a[place] < b[place] || a[place] > 6))
      #expect(select(a < b, a, b)[place] == min(a[place], b[place]))
      #expect(least(a, b)[place] == min(a[place], b[place]))
      #expect(most(a, b)[place] == max(a[place], b[place]))
      #expect((a < b).indicator[place] == (a[place] < b[place] ? 1 : 0))
    }
  }

  @Test("A mask holds somewhere exactly if it holds in one of its replications", arguments: 0..<8)
  func somewhere(place: Int) {
    var x = Lane.zero
    #expect(!(x > 0).any)
    x[place] = 1
    #expect((x > 0).any)
    #expect(LaneMask(true).any && !LaneMask(false).any)
  }

  @Test("Clipping holds the bounds, keeps what lies between and lets a NaN through")
  func clipping() {
    #expect(clip(Lane(-3), -2, 5)[0] == -2)
    #expect(clip(6, -2, 5)[0] == 5)
    #expect(clip(Lane(-2), -2, 5)[0] == -2)
    #expect(clip(1.25, -2, 5)[0] == 1.25)
    #expect(clip(Lane(.infinity), -2, 5)[0] == 5)
    #expect(share(Lane(1 + 0x1p-52))[0] == 1)
    #expect(share(Lane(-Double.leastNonzeroMagnitude))[0] == 0)
    #expect(share(Lane(.nan))[0].isNaN)
  }

  @Test("The absolute value drops the sign and nothing else")
  func absolutes() {
    for value in [0, 1.5, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .infinity] {
      #expect(absolute(Lane(-value))[0].bitPattern == value.bitPattern)
      #expect(absolute(Lane(value))[0].bitPattern == value.bitPattern)
    }
  }

  @Test("Arithmetic is that of Double, subnormal numbers included, and nothing is fused")
  func arithmeticIsThatOfDouble() {
    for index in 0..<1000 {
      let (a, b, c) = (fraction(of: index), fraction(of: index + 1), fraction(of: index + 2))
      let product = a * b
      #expect((Lane(a) * Lane(b) + Lane(c))[0].bitPattern == (product + c).bitPattern)
      #expect((Lane(a) / Lane(b) - Lane(c))[0].bitPattern == (a / b - c).bitPattern)
    }
    #expect((Lane(.leastNormalMagnitude) * 0.5)[0] == .leastNormalMagnitude / 2)
    // Fused, this would be the rounding error of the product instead of 0.
    let third = Lane(1.0 / 3)
    #expect((third * third - Lane(1.0 / 3 * (1.0 / 3)))[0] == 0)
  }

  @Test("Signed shifts round down")
  func signedShifts() {
    #expect(Bits(UInt64(bitPattern: -5)).signedShiftedRight(by: 1)[0] == UInt64(bitPattern: -3))
    #expect((Bits(0xff00) &>> 8)[3] == 0xff)
    #expect((Bits(0xff) &<< 8)[3] == 0xff00)
  }

  private func lane(of values: [Double]) -> Lane {
    var lane = Lane.zero
    for place in 0..<Lane.width { lane[place] = values[place] }
    return lane
  }

  /// Spread evenly between 0 and 1: multiples of the golden section, less the whole turns.
  private func fraction(of index: Int) -> Double {
    let turns = (Double(index) + 0.5) * 0.6180339887498949
    return turns - turns.rounded(.down)
  }
}
