/// Owen's nested uniform scrambling of one dimension of a net (Owen 1995, doi:10.1007/978-1-4612-2552-2_19).
///
/// Whether a binary digit flips depends on all digits before it: each node of the binary tree tosses a coin of its own.
/// The coins are numbers of a stream that can be entered anywhere, so nothing is stored (as Burley 2020,
/// jcgt.org/published/0009/04/01, does with a quicker hash; here the tree is walked and the coins are independent).
struct OwenScrambling: Sendable {
  private let coins: ResamplingStream

  init(seed: UInt64, dimension: Int) { coins = ResamplingStream(seed: seed, stream: dimension) }

  func callAsFunction(_ place: UInt32) -> UInt32 {
    var node: UInt64 = 1
    var scrambled: UInt32 = 0
    for bit in stride(from: 31, through: 0, by: -1) {
      let digit = place >> UInt32(bit) & 1
      scrambled = scrambled << 1 | digit ^ UInt32(coins.number(node) >> 63)
      node = node << 1 | UInt64(digit)
    }
    return scrambled
  }
}
