import LaneArithmetic
import PartnershipModel
import TestSupport
import Testing

@Suite("What goes in comes out") struct BooksTests {
  @Test("Money and time in are money and time out, each month, in every replication") func conservation() {
    for seed in UInt64(1)...200 {
      let cohort = Cohort(Simulation(.random(seed), seed: seed))
      cohort.keepBooks(first: 0) { books in
        for k in 0..<Lane.width where !(books.error[k] < 1e-9) {
          Issue.record("month \(books.month), replication \(k) of random partnership \(seed): \(books)")
        }
      }
    }
  }

  @Test("The books see the grant that there is, and none where there is none") func grant() {
    var partnership = Setting().partnership
    var spent = 0.0
    Cohort(Simulation(partnership, seed: 1)).keepBooks(first: 0) { spent = $0.grantSpent[3] }
    #expect(spent > 1000)
    partnership.design.resourcing.grant = 0
    Cohort(Simulation(partnership, seed: 1)).keepBooks(first: 0) {
      #expect($0.grantDue[3] == 0 && $0.grantSpent[3] == 0)
    }
  }

  @Test("Who is watched lives the same life") func unobtrusive() {
    for seed in UInt64(1)...20 {
      let run = Run(.random(seed), seed: seed)
      let alone = run.record(first: 8)[.cost]
      var watched: Lane = 0
      run.cohort.keepBooks(first: 8) { watched = $0.cost }
      for k in 0..<Lane.width { #expect(alone[k] == watched[k], "random partnership \(seed)") }
    }
  }
}
