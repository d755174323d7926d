namespace Hansa.Statistics.Disclosure;

/// <summary>Progress of one of several parts of a work: what is done of the part is told as what is done of the whole.</summary>
/// <param name="whole">Told the share of the whole, 0 to 1; nothing tells nobody.</param>
/// <param name="at">Parts done before.</param>
/// <param name="count">Parts in all.</param>
public sealed class PartOfProgress(IProgress<double>? whole, double at, double count) : IProgress<double>
{
    public void Report(double value) => whole?.Report((at + value) / count);

    /// <summary>Progress from one share of this part to another.</summary>
    public IProgress<double> Part(double from, double to) => new Piece(this, from, to);

    private sealed class Piece(PartOfProgress owner, double from, double to) : IProgress<double>
    {
        public void Report(double value) => owner.Report(from + (value * (to - from)));
    }
}
