import LaneArithmetic

/// The books of a partnership at the end of a month, in the replications of a cohort: where money and time came from, and where
/// they went. Pounds since the start; time of this month in FTE.
///
/// Kept by somebody who watches and adds up for himself what changes hands each month, so that the model's own totals can be
/// checked against it: each of the four differences is zero but for rounding.
public struct Books: Sendable {
  public internal(set) var month = 0
  /// Grant that fell due, without what was cancelled while the grant was stopped.
  public internal(set) var grantDue: Lane = 0
  public internal(set) var grantSpent: Lane = 0
  /// Grant that can't be put to use yet, and grant that is late.
  public internal(set) var grantHeld: Lane = 0
  public internal(set) var grantOwed: Lane = 0

  /// Partners' staff, their money and their people's time at meetings.
  public internal(set) var staff: Lane = 0
  public internal(set) var money: Lane = 0
  public internal(set) var meetings: Lane = 0
  /// What the design asks for by itself.
  public internal(set) var administration: Lane = 0
  /// Cost in full, as the model has it, and what it says that partners bore.
  public internal(set) var cost: Lane = 0
  public internal(set) var costToPartners: Lane = 0

  public internal(set) var timeGiven: Lane = 0
  public internal(set) var timeOnAims: Lane = 0
  public internal(set) var timeForCoordination: Lane = 0

  public var grantUnaccountedFor: Lane { grantDue - (grantSpent + grantHeld + grantOwed) }
  public var costUnaccountedFor: Lane { cost - (costToPartners + grantSpent + administration) }
  public var partnersCostUnaccountedFor: Lane { costToPartners - (staff + money + meetings) }
  public var timeUnaccountedFor: Lane { timeGiven - (timeOnAims + timeForCoordination) }

  /// The largest difference, as a share of what went through the books.
  public var error: Lane {
    let pounds = most(
      most(absolute(grantUnaccountedFor) / most(1, grantDue), absolute(costUnaccountedFor) / most(1, cost)),
      absolute(partnersCostUnaccountedFor) / most(1, costToPartners))
    return most(pounds, absolute(timeUnaccountedFor) / most(1, timeGiven))
  }
}

/// Watches a world month by month and keeps its books. The rules know nothing of it.
struct Bookkeeper {
  private(set) var books = Books()
  /// Whether the partnership existed when this month's grant came: it ends at the end of a month.
  private var existed: Lane

  init(_ world: World) { existed = world.exists }

  mutating func watch(_ world: World, _ tallies: Tallies) {
    let monthly = Lane(1.0 / 12)
    let pays = select(world.grantStopped > 0, 0, existed) + (1 - existed) * world.levers.grantWithoutPartnership
    books.month = world.month
    books.grantDue += world.levers.grant * monthly * pays
    books.grantSpent += world.moneySpent
    books.grantHeld = world.grantHeld
    books.grantOwed = world.grantOwed
    (books.timeGiven, books.timeOnAims) = (0, 0)
    for i in 0..<world.n {
      let deputy = world.represented[i] - world.attending[i]
      books.timeGiven += world.staffGiven[i]
      books.timeOnAims += world.timeOnAims[i]
      books.money += world.moneyGiven[i]
      books.meetings +=
        world.held * world.meetingLength
        * (world.dayCost[i] * world.attending[i] + world.dayCostOfDeputy[i] * deputy)
    }
    books.timeForCoordination = world.timeForCoordination
    books.staff += books.timeGiven * world.p[.costOfStaff] * monthly
    books.administration = tallies.sums.costs.sum { $0.payer == .partnership }
    books.cost = tallies.sums.cost
    books.costToPartners = 0
    for i in 0..<world.n { books.costToPartners += tallies.cost(to: i) }
    existed = world.exists
  }
}

extension Cohort {
  /// Runs replications `first ..< first + 8` and hands over their books at the end of each month. What is watched has the
  /// same bits as what isn't.
  ///
  /// - Parameters:
  ///   - first: a multiple of 8.
  ///   - month: gets the books of each month, as it ends.
  public func keepBooks(first: Int, each month: (Books) -> Void) {
    begin(first: first)
    var keeper = Bookkeeper(world)
    for _ in 0..<simulation.partnership.horizon {
      _ = liveThroughMonth()
      keeper.watch(world, tallies)
      month(keeper.books)
    }
  }
}
