import Results

/// Version of Convene, such as `0.1.0`.
public let version = Convene.version
