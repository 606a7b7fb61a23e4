/// The Python program that renders charts as pictures with vl-convert-python.
public enum RenderingScript {
  public static var bytes: [UInt8] { PackageResources.render_py }
  /// What it ends with where its Python has no vl-convert-python.
  public static let hasNoRenderer: Int32 = 3
}
