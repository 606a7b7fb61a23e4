import LaneArithmetic

/// What has been added up since the start of a replication.
struct Totals {
  var attainment: Lane = 0
  var ownTargets: Lane = 0
  var meetings: Lane = 0
  var turnout: Lane = 0
  var conflict: Lane = 0
  var gini: Lane = 0
  var decisions: Lane = 0
  var referredBack: Lane = 0
  var representativesLeft: Lane = 0
  var chairsLeft: Lane = 0
  var monthAgreed: Lane = .never
  var monthPlanned: Lane = .never
  var monthOfResults: Lane = .never
  // Pounds.
  var work: Lane = 0
  var meetingTime: Lane = 0
  var burden: Lane = 0
  var administration: Lane = 0
  var obstacles = InlineArray<11, Lane>(repeating: 0)

  /// Everything that was paid for.
  var cost: Lane { work + meetingTime + administration }
  /// The part of it that isn't work on the aims.
  var overhead: Lane { burden + meetingTime + administration }
}

extension Lane {
  /// Later than any horizon.
  static var never: Lane { 1e9 }
}
