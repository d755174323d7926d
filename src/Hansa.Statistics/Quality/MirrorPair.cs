namespace Hansa.Statistics.Quality;

/// <summary>One flow as its exporter and its importer report it.</summary>
/// <param name="Product">The product, at a length that both sides have.</param>
/// <param name="Partner">The importer.</param>
/// <param name="Exports">What the exporter reports, in minor units.</param>
/// <param name="Imports">What the importer reports, in the same units, freight and insurance taken out.</param>
public readonly record struct MirrorPair(string Product, string Partner, Int128 Exports, Int128 Imports);
