import Synchronization

/// What cohorts have done, counted for whoever runs them: one run of a command, or one job of several in a process.
public final class Work: Sendable {
  /// What is being done now is counted here: to the whole process unless somebody says otherwise.
  @TaskLocal public static var current = Work()

  private let allDraws = Atomic(0)
  private let allPartnerMonths = Atomic(0)
  private let allLives = Atomic(0)

  public init() {}

  /// Random numbers taken.
  public var draws: Int { allDraws.load(ordering: .relaxed) }
  /// Partners × months × lives, those among it that a caller had no use for.
  public var partnerMonths: Int { allPartnerMonths.load(ordering: .relaxed) }
  public var lives: Int { allLives.load(ordering: .relaxed) }

  func add(draws: Int, partnerMonths: Int, lives: Int) {
    allDraws.wrappingAdd(draws, ordering: .relaxed)
    allPartnerMonths.wrappingAdd(partnerMonths, ordering: .relaxed)
    allLives.wrappingAdd(lives, ordering: .relaxed)
  }
}
