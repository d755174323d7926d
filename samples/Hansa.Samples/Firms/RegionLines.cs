using Hansa.Statistics.Figures;
using Hansa.Statistics.Scenarios;

namespace Hansa.Samples.Firms;

/// <summary>Cuts the customs rows of one region and year into lines of its firms; the lines of a row add up to it to the cent and gram.</summary>
public sealed class RegionLines
{
    private const int Tries = 20;

    // What a firm exports in a year that is not small any more, or not yet.
    private const long LargeCents = 5_000_000;
    private const double Nameless = 0.003;

    // A share of what small firms export comes as whole small rows, the rest as parts of larger ones.
    private const double ShareOfWholeRows = 0.35;

    private readonly CustomsRow[] rows;
    private readonly int year;
    private readonly FirmLedger ledger;
    private readonly Draws random;
    private readonly long[] left;
    private readonly long[] gramsLeft;
    private readonly List<DeclarationLine> lines = [];

    /// <param name="rows">The region's exports of the year; all above 0.</param>
    public RegionLines(IEnumerable<CustomsRow> rows, int year, FirmLedger ledger, Draws random)
    {
        // The order decides which rows are small; ties keep the order of the file.
        this.rows = [.. rows.OrderBy(row => row.Cents)];
        (this.year, this.ledger, this.random) = (year, ledger, random);
        left = [.. this.rows.Select(row => row.Cents)];
        gramsLeft = [.. this.rows.Select(row => row.Grams)];
    }

    /// <param name="firms">Those that export, each of which gets a line.</param>
    /// <param name="cents">What the small and medium-sized among them export together.</param>
    /// <param name="large">Who exports the rest.</param>
    public IReadOnlyList<DeclarationLine> Cut(
        IReadOnlyList<SampleFirm> firms,
        long cents,
        IReadOnlyList<SampleFirm> large
    )
    {
        SampleFirm[] small = [.. firms.Where(firm => firm.IsSme(year))];
        if (small.Length > 0)
        {
            var choice = new Choice<SampleFirm>(small.Select(firm => (firm, random.LogNormal(1))));
            var taken = TakeWholeRows(choice, cents, small.Length * 3);
            TakeParts(small, cents - taken, isSme: true);
        }
        SampleFirm[] grown = [.. firms.Where(firm => !firm.IsSme(year))];
        TakeParts(grown, Math.Min(grown.Length * LargeCents, left.Sum() / 10), isSme: false);
        TakeRest(large);
        return lines;
    }

    private long TakeWholeRows(Choice<SampleFirm> choice, long cents, int most)
    {
        long taken = 0;
        for (var row = 0; row < Math.Min(most, rows.Length / 2); row++)
        {
            if (taken + left[row] > cents * ShareOfWholeRows)
                break;
            taken += left[row];
            Take(row, choice[choice.Draw(random)], left[row], isSme: true);
        }
        return taken;
    }

    private void TakeParts(SampleFirm[] firms, long cents, bool isSme)
    {
        if (firms.Length == 0)
            return;
        // Every firm exports at least a dollar.
        var parts = LargestRemainder.Share(
            cents - (firms.Length * 100L),
            [.. firms.Select(_ => 0.02 + random.LogNormal(1.2))]
        );
        foreach (var (firm, part) in firms.Zip(parts))
            TakePart(firm, part + 100, isSme);
    }

    // What no single row can hold is cut again: small regions have small rows.
    private void TakePart(SampleFirm firm, long cents, bool isSme)
    {
        while (cents > 0)
        {
            var row = Find(cents);
            var most = left[row] > cents ? cents : Math.Max(1, left[row] / 2);
            Take(row, firm, most, isSme);
            cents -= most;
        }
    }

    private int Find(long cents)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            var row = random.Below(rows.Length);
            if (left[row] > 2 * cents)
                return row;
        }
        var largest = 0;
        for (var row = 1; row < rows.Length; row++)
            largest = left[row] > left[largest] ? row : largest;
        return largest;
    }

    private void TakeRest(IReadOnlyList<SampleFirm> large)
    {
        var choice = new Choice<SampleFirm>(large.Select(firm => (firm, random.LogNormal(1))));
        for (var row = 0; row < rows.Length; row++)
        {
            if (left[row] == 0)
                continue;
            var firm = random.Unit() < Nameless ? null : choice[choice.Draw(random)];
            Take(row, firm, left[row], isSme: false);
        }
    }

    private void Take(int row, SampleFirm? firm, long cents, bool isSme)
    {
        var grams = cents == left[row] ? gramsLeft[row] : (long)((Int128)gramsLeft[row] * cents / left[row]);
        lines.Add(new DeclarationLine(rows[row], 1 + random.Below(28), firm, cents, grams));
        left[row] -= cents;
        gramsLeft[row] -= grams;
        if (isSme)
            ledger.Add(year, rows[row].Region.Id, rows[row].Product.Code, cents);
    }
}
