import Foundation
import LaneArithmetic
import PartnershipModel

// Prints figures one a line, as `name value`; `run.sh` beside this package puts them next to a yardstick's.
let cases = [("cdrp", "crime-and-disorder-reduction-partnership"), ("yot", "youth-offending-team")]
let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "speed":
  // One go of each case, to be alternated with the yardstick's.
  for (name, file) in cases {
    let sitting = try Sitting(scenario: file)
    for threads in [1, 2] { print("convene", name, threads, Int(sitting.speed(replications: 16384, threads: threads))) }
  }
case "work":
  print("instructions", instructionSet.replacing(" ", with: "_"))
  for (name, file) in cases {
    let sitting = try Sitting(scenario: file)
    print("draws", name, sitting.drawsPerPartnerMonth)
    print("others", name, sitting.partnership.partners.count - 1)
  }
  for (name, nanoseconds) in nanosecondsPerNumber() { print(name, nanoseconds) }
case "efficiency":
  print("efficiency", try Sitting(scenario: cases[0].1).parallelEfficiency(replications: 10_000))
case "growth":
  let growth = Growth(of: try Sitting(scenario: cases[0].1).partnership)
  for (name, slope) in growth.slopes { print(name, slope) }
case "cohorts":
  // So many cohorts of the first case and no more, for `count-allocations.c`.
  guard let count = arguments.dropFirst().first.flatMap({ Int($0) }) else { exit(64) }
  _ = try Sitting(scenario: cases[0].1).speed(replications: count * Lane.width)
default:
  FileHandle.standardError.write(Data("side-by-side: speed, work, efficiency, growth or cohorts NUMBER\n".utf8))
  exit(64)
}
