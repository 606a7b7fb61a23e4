import Foundation
import Statistics
import Testing

@Suite struct ValueOfInformationTests {
  /// Two choices: nothing, or mean + Σ slope × standard normal input, and luck of the given size.
  private static func decision(
    mean: Double, slopes: [Double], luck: Double = 0, runs: Int, seed: UInt64
  ) -> (value: ValueOfInformation, inputs: [[Double]]) {
    let standard = InputDistribution.normal(mean: 0, deviation: 1)
    let inputs = SobolSequence(dimensions: slopes.count, seed: seed).points(0..<runs).map { $0.map(standard.quantile) }
    var normals = Normals(seed: Int(seed), stream: 50)
    let benefit = TestFunctions.values(inputs) { point in
      zip(slopes, point).reduce(mean) { $0 + $1.0 * $1.1 } + luck * normals.next()
    }
    return (ValueOfInformation(benefits: [benefit.map { _ in 0 }, benefit]), inputs)
  }

  /// E[max(0, N(m, s²))] - max(0, m) = s φ(m/s) + m Φ(m/s) - max(0, m).
  private static func known(mean: Double, slopes: [Double]) -> Double {
    let s = slopes.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let density = exp(-0.5 * mean * mean / (s * s)) / (2 * Double.pi).squareRoot()
    return s * density + mean * 0.5 * erfc(-mean / s / 2.0.squareRoot()) - max(0, mean)
  }

  @Test(arguments: [-0.5, 0, 1.2])
  func `A linear decision on normal inputs has the value that its formula says`(mean: Double) {
    let slopes = [1.0, 0.5, 0.2]
    let (value, inputs) = Self.decision(mean: mean, slopes: slopes, runs: 8_192, seed: 1)
    #expect(abs(value.perfect.value - Self.known(mean: mean, slopes: slopes)) < 0.005)
    if mean != 0 { #expect(value.bestChoice == (mean > 0 ? 1 : 0)) }
    let sets = [[0], [1], [2], [0, 1], [0, 1, 2]]
    for (set, estimate) in zip(sets, value.partial(sets, inputs: inputs)) {
      let known = Self.known(mean: mean, slopes: set.map { slopes[$0] })
      #expect(abs(estimate.value - known) < 0.01, "\(set): \(estimate) for \(known)")
      #expect(estimate.interval.map { $0.lowerBound - 0.002 <= known && known <= $0.upperBound + 0.002 } == true)
    }
  }

  @Test func `Luck beside the inputs doesn't count as worth knowing`() {
    let (value, inputs) = Self.decision(mean: 0, slopes: [1, 0], luck: 1, runs: 4_096, seed: 2)
    let partial = value.partial([[0], [1], [0, 1]], inputs: inputs)
    let known = Self.known(mean: 0, slopes: [1])
    #expect(partial[0].interval?.contains(known) == true && partial[2].interval?.contains(known) == true)
    #expect(partial[1].value < 0.03 && value.perfect.value > known + 0.1)
  }

  @Test(arguments: [1.0, 3]) func `Knowing everything doesn't mean to foresee luck`(luck: Double) {
    let lead = LuckFreeTests.lead(luck: luck, futures: 4_000, seed: 8)
    let value = ValueOfInformation(lives: [lead.map { _ in 0 }, lead])
    #expect(value.perfect.interval?.contains(LuckFreeTests.known) == true, "\(value.perfect)")
    #expect(value.withLuckForeseen.value > LuckFreeTests.known + 0.06)
    let known = ValueOfInformation(lives: [lead.map { _ in 0 }, lead], isAllKnown: true)
    #expect(known.perfect == Estimate(0, interval: 0...0))
  }

  @Test func `A value that hangs on a curve is found`() {
    // Worth x² - 1 for standard normal x: E[max(0, x² - 1)] = 2 φ(1), and the mean is 0.
    let standard = InputDistribution.normal(mean: 0, deviation: 1)
    let x = SobolSequence(dimensions: 1, seed: 3).points(0..<4_096)[0].map(standard.quantile)
    let value = ValueOfInformation(benefits: [x.map { _ in 0 }, x.map { $0 * $0 - 1 }])
    #expect(abs(value.partial([[0]], inputs: [x])[0].value - 0.48394) < 0.01)
  }

  @Test func `Intervals hold the value in about 95% of samples`() {
    var held = 0
    for seed in 0..<200 {
      var normals = Normals(seed: seed)
      let x = (0..<400).map { _ in normals.next() }
      let benefit = x.map { 0.3 + $0 + 1.5 * normals.next() }
      let value = ValueOfInformation(benefits: [x.map { _ in 0 }, benefit])
      let known = Self.known(mean: 0.3, slopes: [1])
      held += value.partial([[0]], inputs: [x])[0].interval?.contains(known) == true ? 1 : 0
    }
    #expect(held >= 180, "\(held) of 200")
  }

  @Test func `Never negative, never less than a part, never more than everything`() {
    for seed: UInt64 in 0..<20 {
      let (value, inputs) = Self.decision(
        mean: 0.1, slopes: [0.3, 0, 0.1, 0], luck: seed % 2 == 0 ? 0 : 1, runs: 256, seed: seed)
      let sets = (1..<16).map { mask in (0..<4).filter { mask >> $0 & 1 == 1 } }
      let partial = value.partial(sets, inputs: inputs)
      for (set, estimate) in zip(sets, partial) {
        #expect(estimate.value >= 0 && estimate.value <= value.perfect.value)
        for (part, ofPart) in zip(sets, partial) where Set(part).isSubset(of: set) {
          #expect(ofPart.value <= estimate.value)
        }
      }
    }
  }

  @Test func `More inputs than the runs can tell get the value of their best part`() {
    let (value, inputs) = Self.decision(
      mean: 0, slopes: [1] + Array(repeating: 0.01, count: 29), runs: 128, seed: 5)
    let all = Array(0..<30)
    let partial = value.partial([all, [0], [1]], inputs: inputs)
    #expect(partial[0] == partial[1] && partial[0].value > 0.2)
    #expect(value.partial([all], inputs: inputs) == [Estimate(0)])
  }

  @Test func `Nothing is worth knowing where one choice is always best, or there is none`() {
    let up = (0..<200).map { Double($0) }
    let value = ValueOfInformation(benefits: [up, up.map { $0 + 1 }, up.map { $0 - 1 }])
    #expect(value.perfect.value == 0 && value.bestChoice == 1 && value.partial([[0]], inputs: [up])[0].value < 1e-9)
    #expect(ValueOfInformation.fault(choices: 1, runs: 1_000) != nil)
    #expect(ValueOfInformation.fault(choices: 2, runs: 10)?.contains("100") == true)
  }
}
