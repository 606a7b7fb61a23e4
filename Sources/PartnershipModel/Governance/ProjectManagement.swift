import LaneArithmetic

/// Box 2, line 4: "a project management system that is common to all the work undertaken within the partnership".
extension World {
  /// How clearly members see what each of them really delivers, 0 … 1; users and communities who hold the partnership
  /// to account help.
  func visibilityOfContributions() -> Lane {
    share(
      p[.visibilityWithoutSystem] + p[.visibilityBySystem] * levers.projectManagement + p[.visibilityByUsers]
        * legitimacy)
  }

  /// What is left of joint work when some of it is done twice or waits for something else, share.
  func effortNotWasted() -> Lane { 1 - p[.wasteWithoutSystem] * (1 - levers.projectManagement) }
}
