import Experiments
import Testing

@Suite("A hypercube of nuisance parameters")
struct NuisancePointTests {
  @Test("gives each parameter each step of its distribution once, in an order of its own")
  func latin() {
    let points = NuisancePoint.hypercube(25, seed: 7)
    func steps(_ name: String) -> [Int] { points.map { Int($0.place(name) * 25) } }
    for name in ["clarity", "difficulty", ""] { #expect(steps(name).sorted() == Array(0..<25)) }
    #expect(steps("clarity") != steps("difficulty"))
    #expect(steps("clarity") == NuisancePoint.hypercube(25, seed: 7).map { Int($0.place("clarity") * 25) })
    #expect(steps("clarity") != NuisancePoint.hypercube(25, seed: 8).map { Int($0.place("clarity") * 25) })
  }

  @Test("gives each of several kinds its share")
  func kinds() {
    let drawn = NuisancePoint.hypercube(30, seed: 1).map { $0.one("level", of: [0, 1, 2]) }
    for kind in 0...2 { #expect(drawn.count { $0 == kind } == 10) }
  }

  @Test("gives each point luck of its own")
  func luck() {
    #expect(Set(NuisancePoint.hypercube(25, seed: 2004).map(\.luck)).count == 25)
  }
}
