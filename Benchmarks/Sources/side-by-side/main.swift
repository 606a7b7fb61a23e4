import Foundation
import PartnershipModel

// Prints Convene's figures one a line, as `name value`: the script beside this package puts them next to the yardstick's.
let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "speed":
  // One go of each case, to be alternated with the yardstick's.
  let cdrp = try Sitting(scenario: "crime-and-disorder-reduction-partnership")
  let yot = try Sitting(scenario: "youth-offending-team")
  for (name, sitting) in [("cdrp", cdrp), ("yot", yot)] {
    for threads in [1, 2] {
      print(name, threads, Int(sitting.speed(replications: 8192, threads: threads)))
    }
  }
case "growth":
  try growth()
case "work":
  for (name, file) in [("cdrp", "crime-and-disorder-reduction-partnership"), ("yot", "youth-offending-team")] {
    print(name, "draws a partner-month", try Sitting(scenario: file).drawsPerPartnerMonth)
  }
default:
  FileHandle.standardError.write(Data("side-by-side: speed, growth or work\n".utf8))
  exit(64)
}

/// How the time grows with replications, months and partners: slopes on log-log scales.
func growth() throws {
  let cdrp = try Sitting(scenario: "crime-and-disorder-reduction-partnership").partnership
  func seconds(_ partnership: Partnership, _ replications: Int) -> Double {
    let speed = best(of: 5) { Sitting(partnership).speed(replications: replications) }
    return Double(replications * partnership.horizon * partnership.partners.count) / speed
  }
  func slope(_ points: [(x: Double, y: Double)]) -> Double {
    let (x, y) = (points.map { log($0.x) }, points.map { log($0.y) })
    let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    return zip(x, y).map { ($0 - mx) * ($1 - my) }.reduce(0, +) / x.map { ($0 - mx) * ($0 - mx) }.reduce(0, +)
  }
  let byReplications = [1024, 2048, 4096, 8192, 16384].map { (Double($0), seconds(cdrp, $0)) }
  print("slope of time in replications", slope(byReplications))
  let byMonths = [30, 60, 120, 240].map { months in
    var longer = cdrp
    longer.horizon = months
    return (Double(months), seconds(longer, 2048))
  }
  print("slope of time in months", slope(byMonths))
  let byPartners = [5, 20, 80, 320].map { count in
    var larger = cdrp
    larger.partners = (0..<count).map { index in
      var partner = cdrp.partners[index % cdrp.partners.count]
      partner.id = "partner-\(index)"
      return partner
    }
    for index in larger.aims.indices { larger.aims[index].inputs = [:] }
    larger.design.governance.lead = nil
    return (Double(count), seconds(larger, count > 100 ? 16 : 512) / Double(count > 100 ? 16 : 512))
  }
  print("slope of time in partners, 5 to 320", slope(byPartners))
  print("slope of time in partners, 80 to 320", slope(Array(byPartners.suffix(2))))
}
