import LaneArithmetic
import RandomStreams

/// Known answers of the generator: the vectors that come with Random123 (Salmon et al. 2011,
/// doi:10.1145/2063384.2063405).
public struct GeneratorAnswer: Sendable {
  public let counter: [UInt32]
  public let key: [UInt32]
  public let output: [UInt32]

  public init(counter: [UInt32], key: [UInt32], output: [UInt32]) {
    self.counter = counter
    self.key = key
    self.output = output
  }

  public static let all = [
    GeneratorAnswer(
      counter: [0, 0, 0, 0], key: [0, 0], output: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
    GeneratorAnswer(
      counter: [.max, .max, .max, .max], key: [.max, .max],
      output: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
    GeneratorAnswer(
      counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], key: [0xa409_3822, 0x299f_31d0],
      output: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
  ]

  /// Whether it comes out in every lane.
  public var isMet: Bool {
    let words = counter.map { Bits(UInt64($0)) }
    let block = Philox(key: UInt64(key[1]) << 32 | UInt64(key[0])).block(words[0], words[1], words[2], words[3])
    return (0..<Lane.width).allSatisfy { lane in
      [block.0[lane], block.1[lane], block.2[lane], block.3[lane]] == output.map { UInt64($0) }
    }
  }

  public static var check: Check {
    let met = all.count { $0.isMet }
    return Check(
      "random numbers: published answers", promised: "\(all.count) of \(all.count)", measured: "\(met) of \(all.count)",
      isKept: met == all.count)
  }
}
