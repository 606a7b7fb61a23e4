import LaneArithmetic
import RandomStreams

/// Luck of meetings. A draw has room for four of them, so it is addressed by the number of the four, not by the month.
extension World {
  /// Counts a meeting where one is due, and draws for the next four where four are over.
  func meetingIsCounted(where isDue: LaneMask) {
    meetingOfFour = select(isDue, meetingOfFour + 1, meetingOfFour)
    let isOver = meetingOfFour > 3
    meetingOfFour = select(isOver, 0, meetingOfFour)
    fourMeetings = select(isOver, fourMeetings + 1, fourMeetings)
    if isOver.any { drawForFourMeetings() }
  }

  /// Replications that are in the midst of four meetings draw the same again: their address is the same.
  private func drawForFourMeetings() {
    for i in 0..<n {
      luckOfMeetings.attendance.set(i, fourUniforms(.attendance, partnerKeys[i]))
      if design.meetings.hasDeputies {
        luckOfMeetings.deputy.set(i, fourUniforms(.deputy, partnerKeys[i]))
      }
    }
    guard design.form == .formal else { return }
    for i in 0..<n {
      for j in 0..<aims {
        luckOfMeetings.agreement.set(
          i * aims + j, fourUniforms(.agreement, partnerKeys[i], aimKeys[j]))
      }
    }
    for j in 0..<aims { luckOfMeetings.decision.set(j, fourUniforms(.decision, aimKeys[j])) }
    luckOfMeetings.routine.set(0, fourUniforms(.routine))
  }

  @inline(never) private func fourUniforms(
    _ purpose: Purpose, _ entity: UInt32 = 0, _ other: UInt32 = 0
  ) -> FourLanes {
    drawsTaken += FourLanes.count
    return luck.uniforms(
      purpose: purpose.rawValue, occasion: Bits(wholeNumbers: fourMeetings), entity: entity,
      other: other)
  }

  /// Which of the four this month's meeting is.
  @inline(__always) var thisMeeting: ThisMeeting { ThisMeeting(of: meetingOfFour) }

  struct ThisMeeting {
    private let isSecond, isLate, isFourth: LaneMask

    @inline(__always) init(of four: Lane) {
      (isSecond, isLate, isFourth) = (four > 0.5, four > 1.5, four > 2.5)
    }

    /// Its own of the four draws in a row.
    @inline(__always) func luck(_ draws: Grid, _ i: Int) -> Lane {
      select(
        isLate, select(isFourth, draws[i, 3], draws[i, 2]),
        select(isSecond, draws[i, 1], draws[i, 0]))
    }
  }

  /// Four draws a row: by partner, by partner and aim, by aim, or one row.
  struct LuckOfMeetings {
    let attendance = grid(per: .partner, .four)
    let deputy = grid(per: .partner, .four)
    /// By partner and aim, partner by partner.
    let agreement = grid(per: .partnerAndAim, .four)
    let decision = grid(per: .aim, .four)
    let routine = grid(per: .whole, .four)
  }
}
