import LaneArithmetic
import RandomStreams

/// What single numbers take: a uniform and a normal draw, and a decision (a chance from odds, compared with a draw).
func nanosecondsPerNumber() -> [(name: String, nanoseconds: Double)] {
  let luck = Draws(seed: 1, first: 0)
  func nanoseconds(numbers: Int, _ go: (Int) -> Lane) -> Double {
    let calls = 20_000
    var sum = Lane(0)
    let seconds = -best(of: 15) {
      let clock = ContinuousClock()
      let elapsed = clock.measure { for call in 0..<calls { sum += go(call) } }
      return -elapsed.seconds
    }
    precondition(sum[0].isFinite)
    return seconds * 1e9 / Double(calls * numbers * Lane.width)
  }
  return [
    (
      "ns-uniform",
      nanoseconds(numbers: 4) {
        let u = luck.uniforms(purpose: 1, month: $0, entity: 2)
        return (u.a + u.b) + (u.c + u.d)
      }
    ),
    (
      "ns-normal",
      nanoseconds(numbers: 4) {
        let z = luck.normals(purpose: 1, month: $0, entity: 2)
        return (z.a + z.b) + (z.c + z.d)
      }
    ),
    (
      "ns-decision",
      nanoseconds(numbers: 1) {
        let u = luck.uniforms(purpose: 1, month: $0, entity: 2)
        return (u.a < logistic(u.b * 4 - 2)).indicator
      }
    ),
  ]
}
