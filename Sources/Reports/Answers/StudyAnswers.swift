import Analyses
import Results

extension Answer {
  /// What a calibration says: how many targets the sets agree with, and which they miss.
  static func calibration(_ run: RecordedRun) -> Answer {
    guard let sets = CitedNumber(run, Citation("parameter_sets"), .count),
      let targets = CitedNumber(run, Citation("calibration_targets"), .count),
      let kept = CitedNumber(run, Citation("calibration_targets", [.init("is_missed", "0")]), .count)
    else { return Answer([]) }
    let missed = run.rows("calibration_targets").filter { $0.isTrue("is_missed") }.map { $0.text("target") }
    return Answer([
      "\(sets) parameter sets on average agree with \(kept) of \(targets) things that were measured, to within a tolerance.",
      missed.isEmpty ? "None is missed." : "Missed: \(listed(missed)).",
    ])
  }

  /// What trials of patterns say: how many the model shows, of which kinds, and whether that is enough.
  static func patterns(_ run: RecordedRun) -> Answer {
    // One row of each pattern.
    func count(_ conditions: Citation.Condition...) -> CitedNumber? {
      CitedNumber(run, Citation("patterns", [.init("claim", "1")] + conditions), .count)
    }
    let (strong, emergent) = (Citation.Condition("strength", "strong"), Citation.Condition("use", "emergent"))
    let passes = Citation.Condition("pattern_passed", "yes")
    guard let all = count(), let shown = count(passes), let allStrong = count(strong),
      let strongShown = count(strong, passes),
      let allEmergent = count(emergent), let emergentShown = count(emergent, passes)
    else { return Answer([]) }
    let (ofAll, ofEmergent, ofStrong) = PatternFindings.needed
    let isEnough =
      shown.value >= ofAll * all.value && emergentShown.value >= ofEmergent * allEmergent.value
      && strongShown.value >= ofStrong * allStrong.value
    return Answer([
      """
      The model shows \(shown) of \(all) patterns that are known of partnerships: \(emergentShown) of \(allEmergent) that nothing \
      in it was made to show, and \(strongShown) of \(allStrong) that are well founded.
      """,
      """
      That is \(words: isEnough ? "" : "not ")enough to go on, which \(words: Wording.percent(ofAll)), \
      \(words: Wording.percent(ofEmergent)) and \(words: Wording.percent(ofStrong)) of these are.
      """,
    ])
  }

  private static func listed(_ names: [String]) -> Claim {
    names.enumerated().reduce("" as Claim) { sentence, next in
      let between = next.offset == 0 ? "" : next.offset == names.count - 1 ? " and " : ", "
      return "\(sentence)\(words: between)\(name: next.element)"
    }
  }
}
