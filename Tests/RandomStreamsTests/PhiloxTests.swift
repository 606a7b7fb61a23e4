import LaneArithmetic
import RandomStreams
import Testing
import Verification

@Suite("Philox4x32-10")
struct PhiloxTests {
  @Test("The published known answers come out, in every lane")
  func knownAnswers() {
    for answer in GeneratorAnswer.all {
      #expect(scalarPhilox(answer.counter, answer.key) == answer.output)
      #expect(answer.isMet)
    }
  }

  @Test("Eight lanes give what a plain scalar implementation gives, for many counters and keys")
  func agreesWithScalar() {
    var state: UInt64 = 1
    func next() -> UInt32 {  // Knuth's linear congruential generator
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(state >> 32)
    }
    for _ in 0..<500 {
      let key = [next(), next()]
      let counters = (0..<Lane.width).map { _ in [next(), next(), next(), next()] }
      let words = (0..<4).map { word in
        var lanes = Bits.Storage()
        for lane in 0..<Lane.width { lanes[lane] = UInt64(counters[lane][word]) }
        return Bits(lanes)
      }
      let block = Philox(key: UInt64(key[1]) << 32 | UInt64(key[0])).block(words[0], words[1], words[2], words[3])
      for lane in 0..<Lane.width {
        let found = [block.0[lane], block.1[lane], block.2[lane], block.3[lane]]
        #expect(found == scalarPhilox(counters[lane], key).map { UInt64($0) })
      }
    }
  }

  @Test("A draw is the block at its address: replication, purpose and month, entity, other")
  func drawsAreBlocks() {
    let (seed, first): (UInt64, Int) = (0xfeed_f00d_1234_5678, 123_456_789)
    let draws = Draws(seed: seed, first: first)
    let u = draws.uniforms(purpose: 321, month: 119, entity: 77, other: 9)
    let key = [UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)]
    for lane in 0..<Lane.width {
      let words = scalarPhilox([UInt32(first + lane), 321 << 16 | 119, 77, 9], key)
      #expect([u.a[lane], u.b[lane], u.c[lane], u.d[lane]] == words.map { (Double($0) + 0.5) * 0x1p-32 })
    }
  }

  /// The algorithm as its authors describe it, one counter at a time.
  private func scalarPhilox(_ counter: [UInt32], _ key: [UInt32]) -> [UInt32] {
    var (c, k) = (counter, key)
    for _ in 0..<10 {
      let first = c[0].multipliedFullWidth(by: 0xD251_1F53)
      let second = c[2].multipliedFullWidth(by: 0xCD9E_8D57)
      c = [second.high ^ c[1] ^ k[0], second.low, first.high ^ c[3] ^ k[1], first.low]
      k = [k[0] &+ 0x9E37_79B9, k[1] &+ 0xBB67_AE85]
    }
    return c
  }
}
