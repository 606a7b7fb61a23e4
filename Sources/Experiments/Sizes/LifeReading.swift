import PartnershipModel

/// A number of one life of a watched partnership. Months are those at whose end it is read; of several months it is the mean.
public enum LifeReading: Sendable, Hashable {
  case outcome(Outcome)
  case measure(Measure, month: Int)
  /// Attainment of an aim, by its place in the description.
  case aim(Int, month: Int)
  /// 0 or 1: not dissolved.
  case exists(month: Int)
  /// 0 or 1: not dissolved, and meeting to some purpose.
  case awake(month: Int)
  /// Share of the months in which it wasn't dissolved and yet not awake.
  case asleep(ClosedRange<Int>)
  /// How well it functions: the mean of attendance, contribution, sign-up and trust, and 0 in months asleep or gone.
  case functioning(ClosedRange<Int>)
  /// Of the last meeting, in the months in which it was awake; not a number where it never was.
  case attendance(ClosedRange<Int>)
  /// What a partner gave of its pledge, by its place in the description; not a number unless it was a member all along.
  case giving(Int, ClosedRange<Int>)
  /// How far a partner trusts the others; not a number where it isn't a member of anything.
  case trust(Int, month: Int)
  /// Share of members' seats at meetings in which nobody sat; not a number where there was no meeting.
  case emptySeats
  /// Share of the aims that were agreed by then.
  case begun(by: Int)
  /// Share of the aims that had been agreed and had, in some month up to then, at least half of the effort that they need.
  case carriedOutStrongly(by: Int)
  /// Mean over the aims of the work that reaches them as a share of the effort that they need, at most 1.
  case implementation(ClosedRange<Int>)
  /// What nobody knows, as it was drawn, by its name.
  case drawn(String)
}
