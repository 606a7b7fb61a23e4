import Foundation
import PartnershipModel

/// How the time of one partnership grows with replications, months and partners: slopes on log-log scales.
struct Growth {
  let partnership: Partnership

  init(of partnership: Partnership) { self.partnership = partnership }

  var slopes: [(name: String, slope: Double)] {
    let months = [30, 60, 120, 240].map { (x: Double($0), y: seconds(horizon: $0)) }
    // A start is what a run of one month takes beyond that month.
    let month = (months[3].y - months[0].y) / 210
    let start = seconds(horizon: 1) - month
    let partners = [5, 20, 80, 320].map { (x: Double($0), y: seconds(partners: $0)) }
    return [
      ("slope-replications", slope([1024, 2048, 4096, 8192, 16384].map { (Double($0), seconds(partnership, $0)) })),
      ("slope-months", slope(months)),
      ("slope-months-without-start", slope(months.map { ($0.x, $0.y - start) })),
      ("start-in-months", start / month),
      ("slope-partners", slope(partners)),
      ("slope-partners-80-320", slope(Array(partners.suffix(2)))),
    ]
  }

  private func seconds(_ partnership: Partnership, _ replications: Int) -> Double {
    let speed = best(of: 5) { Sitting(partnership).speed(replications: replications) }
    return Double(replications * partnership.horizon * partnership.partners.count) / speed
  }

  private func seconds(horizon: Int) -> Double {
    var other = partnership
    other.horizon = horizon
    other.surroundings.events.removeAll { $0.month > horizon }
    return seconds(other, 8192)
  }

  /// Seconds a replication, where an aim needs something of everybody.
  private func seconds(partners count: Int) -> Double {
    var larger = partnership
    larger.partners = (0..<count).map { index in
      var partner = partnership.partners[index % partnership.partners.count]
      partner.id = "partner-\(index)"
      return partner
    }
    for index in larger.aims.indices { larger.aims[index].inputs = [:] }
    larger.design.governance.lead = nil
    let replications = count > 100 ? 16 : 512
    return seconds(larger, replications) / Double(replications)
  }

  private func slope(_ points: [(x: Double, y: Double)]) -> Double {
    let (x, y) = (points.map { log($0.x) }, points.map { log($0.y) })
    let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    return zip(x, y).map { ($0 - mx) * ($1 - my) }.reduce(0, +) / x.map { ($0 - mx) * ($0 - mx) }.reduce(0, +)
  }
}
