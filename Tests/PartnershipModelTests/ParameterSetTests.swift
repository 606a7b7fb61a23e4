import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

/// Nothing to look at while no sets have been calibrated for the constants as they are.
@Suite("Calibrated parameter sets", .enabled(if: !ParameterEnsemble.shipped.sets.isEmpty)) struct ParameterSetTests {
  private static let ensemble = ParameterEnsemble.shipped

  @Test("are several hundred, with a value for every assumption") func shipped() {
    #expect(Self.ensemble.sets.count >= 200)
    #expect(Self.ensemble.names == Parameter.assumed.map { "\($0)" }, "make ensemble calibrates anew")
  }

  @Test("are what a future has, as a whole: never a mixture of two") func whole() {
    let simulation = Simulation(Setting().partnership, seed: 3)
    let places = Dictionary(uniqueKeysWithValues: Parameter.assumed.enumerated().map { ($1, $0) })
    let known = Set(Self.ensemble.sets.map(\.values))
    var met: Set<[Double]> = []
    for first in stride(from: 0, to: 400, by: Lane.width) {
      let lanes = simulation.unknowns(inFutures: Bits(countingFrom: UInt64(first)))
      for future in 0..<Lane.width {
        var values = [Double](repeating: .nan, count: places.count)
        for (unknown, lane) in zip(simulation.unknowns, lanes) {
          if let place = unknown.parameter.flatMap({ places[$0] }) { values[place] = lane[future] }
        }
        #expect(known.contains(values))
        met.insert(values)
      }
    }
    // Four hundred draws of a few hundred sets meet most of what they can.
    #expect(met.count > 100)
  }

  @Test("give way to what a scenario says itself; measured constants are drawn by themselves") func ownConstants() {
    var partnership = Setting().partnership
    partnership.constants[.trustGain] = .fixed(0.055)
    let simulation = Simulation(partnership, seed: 3)
    #expect(!simulation.unknowns.contains { $0.parameter == .trustGain })
    let lanes = simulation.unknowns(inFutures: Bits(countingFrom: 0))
    for (unknown, lane) in zip(simulation.unknowns, lanes) where unknown.parameter == .costOfStaff {
      #expect(Set((0..<8).map { lane[$0] }).count == 8)
    }
    let held = partnership.with { $0.drawsConstants = false }
    #expect(Simulation(held, seed: 3).unknowns.isEmpty)
  }

  @Test("lie within the ranges") func ranges() {
    for set in Self.ensemble.sets {
      for (value, parameter) in zip(set.values, Parameter.assumed) {
        #expect(parameter.definition.range.contains(value), "\(parameter)")
      }
    }
  }
}
