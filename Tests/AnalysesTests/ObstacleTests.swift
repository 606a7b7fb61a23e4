import Analyses
import Experiments
import PartnershipModel
import TestSupport
import Testing

@Suite struct ObstacleTests {
  @Test(arguments: ObstacleRemoval.allCases)
  func `Each removal changes the partnership once, and keeps its partners, aims and horizon`(removal: ObstacleRemoval) {
    var partnership = Scenario.small.designs[0].partnership
    partnership.partners[0].tier = .fourth
    partnership.partners[1].ownTargets = [OwnTarget(name: "Waiting times")]
    partnership.partners[0].culture = 0.2
    partnership.partners[1].stance = ["drugs": 0.9]
    partnership.design.performance.reportingLoad = 4
    let once = removal.removed(from: partnership)
    #expect(once != partnership)
    #expect(removal.removed(from: once) == once)
    #expect(once.partners.map(\.id) == partnership.partners.map(\.id))
    #expect(once.aims == partnership.aims && once.horizon == partnership.horizon)
    #expect(!removal.operation.isEmpty && !removal.lever.isEmpty)
  }

  @Test func `Keys are those of the outcomes`() {
    #expect(ObstacleRemoval.sharedVision.key == "shared_vision")
    #expect(Set(ObstacleRemoval.allCases.map(\.key)).count == 11)
  }

  @Test func `A walk goes from none to all and back the other way`() {
    let walks = ObstacleWalks(seed: 3)
    let order = walks.order(ofReplication: 20)
    #expect(order.sorted() == Array(0..<11))
    #expect(walks.order(ofReplication: 16) == order && walks.order(ofReplication: 24) != order)
    let removed = (0..<ObstacleWalks.stations).map { walks.removed(atStation: $0, ofReplication: 20) }
    #expect(removed.map(\.count) == Array(0...11) + Array(1...10))
    let obstacles = ObstacleRemoval.allCases
    #expect(removed[1] == [obstacles[order[0]]] && removed[12] == [obstacles[order[10]]])
  }

  @Test func `Shares of a made-up loss are exact where obstacles add up, and sum to the whole where they don't`() {
    let design = Scenario.small.designs[0]
    let walks = ObstacleWalks(seed: 9)
    func losses(_ attainment: @escaping (Set<ObstacleRemoval>) -> Double) -> ObstacleLosses {
      let stations = (0..<ObstacleWalks.stations).map {
        NamedDesign(name: "station \($0)", partnership: design.partnership)
      }
      let walked = table(stations, futures: 80) { station, k in
        (attainment(walks.removed(atStation: station, ofReplication: k)), 0, 0)
      }
      let alone = table(ObstacleLosses.designs(for: design), futures: 80) { d, _ in
        (attainment(d == 0 ? [] : [ObstacleRemoval.allCases[d - 1]]), 0, 0)
      }
      return ObstacleLosses(alone: alone, walks: walked, orders: walks)
    }
    let place = Dictionary(uniqueKeysWithValues: ObstacleRemoval.allCases.enumerated().map { ($1, $0) })
    let adding = losses { $0.reduce(0.1) { $0 + Double(place[$1] ?? 0) * 0.01 } }
    for (index, loss) in adding.losses.enumerated() {
      #expect(abs(loss.share - Double(index) * 0.01) < 1e-12)
      #expect(abs(loss.alone.mean - Double(index) * 0.01) < 1e-12)
    }
    #expect(adding.ranked.first?.obstacle == .performanceManagement)
    // Two that only help together: each gets half, alone they are worth nothing.
    let joined = losses { $0.isSuperset(of: [.trust, .governance]) ? 0.4 : 0.1 }
    #expect(abs(joined.together - 0.3) < 1e-12)
    #expect(joined.losses.allSatisfy { $0.alone.mean == 0 })
    for loss in joined.losses where loss.obstacle == .trust || loss.obstacle == .governance {
      #expect(abs(loss.share - 0.15) < 1e-12)  // Exact, since an order and its reverse put the other last.
    }
  }
}
