using System.Text;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>One bad record in an otherwise good file: it costs itself, with its reason and place, and never its neighbours.</summary>
public sealed class BadRecordsTests : IDisposable
{
    private const string Good = "RUS,270900,100.50";
    private const int Rows = 7;

    private static readonly (string Name, string Record, string Reason, string Column)[] Damages =
    [
        ("no number", "RUS,270900,many", QuarantineReasons.Number, "usd"),
        ("NaN", "RUS,270900,NaN", QuarantineReasons.Number, "usd"),
        ("infinity", "RUS,270900,Infinity", QuarantineReasons.Number, "usd"),
        ("hexadecimal", "RUS,270900,0x10", QuarantineReasons.Number, "usd"),
        ("blank between digits", "RUS,270900,1 000", QuarantineReasons.Number, "usd"),
        ("no-break space between digits", "RUS,270900,1\u00A0000", QuarantineReasons.Number, "usd"),
        ("apostrophe between digits", "RUS,270900,1'000", QuarantineReasons.Number, "usd"),
        ("currency sign", "RUS,270900,$5", QuarantineReasons.Number, "usd"),
        ("two points", "RUS,270900,1.0.0", QuarantineReasons.Number, "usd"),
        ("point without decimals", "RUS,270900,5.", QuarantineReasons.Number, "usd"),
        ("plus sign", "RUS,270900,+5", QuarantineReasons.Number, "usd"),
        ("two minus signs", "RUS,270900,--5", QuarantineReasons.Number, "usd"),
        ("minus alone", "RUS,270900,-", QuarantineReasons.Number, "usd"),
        ("percent", "RUS,270900,5%", QuarantineReasons.Number, "usd"),
        ("digits of another script", "RUS,270900,\u0661\u0662", QuarantineReasons.Number, "usd"),
        ("decimal comma", "RUS,270900,\"1,5\"", QuarantineReasons.Number, "usd"),
        ("thousands comma", "RUS,270900,\"1,005\"", QuarantineReasons.Number, "usd"),
        ("three decimals", "RUS,270900,1.005", QuarantineReasons.ScaleOverflow, "usd"),
        ("three decimals that are zeros", "RUS,270900,1.000", QuarantineReasons.ScaleOverflow, "usd"),
        ("exponent", "RUS,270900,1e3", QuarantineReasons.Exponent, "usd"),
        ("exponent with sign", "RUS,270900,2E+05", QuarantineReasons.Exponent, "usd"),
        ("broken exponent", "RUS,270900,2e", QuarantineReasons.Number, "usd"),
        ("negative", "RUS,270900,-5", QuarantineReasons.Negative, "usd"),
        ("beyond 64 bits", "RUS,270900,92233720368547758.08", QuarantineReasons.OutOfRange, "usd"),
        ("far beyond 64 bits", "RUS,270900,100000000000000000000000000", QuarantineReasons.OutOfRange, "usd"),
        ("no value", "RUS,270900,", QuarantineReasons.MissingValue, "usd"),
        ("blank value", "RUS,270900,   ", QuarantineReasons.MissingValue, "usd"),
        ("unknown product", "RUS,000000,5", QuarantineReasons.UnknownProduct, "code"),
        ("product without its zero", "RUS,10121,5", QuarantineReasons.UnknownProduct, "code"),
        ("product of another vintage", "RUS,852812,5", QuarantineReasons.WrongVintage, "code"),
        ("the sum of all products", "RUS,TOTAL,5", QuarantineReasons.Aggregate, "code"),
        ("no product", "RUS,,5", QuarantineReasons.MissingCode, "code"),
        ("unknown country", "Atlantis,270900,5", QuarantineReasons.UnknownCountry, "country"),
        ("no country", ",270900,5", QuarantineReasons.MissingCode, "country"),
        ("control character in a code", "R\u0001S,270900,5", QuarantineReasons.ControlCharacter, ""),
        ("one field too few", "RUS,270900", QuarantineReasons.FieldCount, ""),
        ("one field too many", "RUS,270900,5,6", QuarantineReasons.FieldCount, ""),
        ("unquoted thousands comma", "RUS,270900,1,005", QuarantineReasons.FieldCount, ""),
        ("a thousand fields too many", "RUS" + new string(',', 1500), QuarantineReasons.FieldCount, ""),
        ("quote never closed", "RUS,\"270900,5", QuarantineReasons.UnbalancedQuote, ""),
        ("quote opened at the end", "RUS,270900,\"", QuarantineReasons.UnbalancedQuote, ""),
        ("quote inside a field", "RUS,27\"0900,5", QuarantineReasons.UnbalancedQuote, ""),
        ("text after a closing quote", "RUS,\"270900\"x,5", QuarantineReasons.UnbalancedQuote, ""),
        ("NUL", "RUS,270900,\0005", QuarantineReasons.NulByte, ""),
        ("NUL in quotes", "RUS,\"27\0900\",5", QuarantineReasons.NulByte, ""),
        ("byte-order mark inside", "\uFEFFRUS,270900,5", QuarantineReasons.ByteOrderMark, ""),
        ("longer than a megabyte", "RUS,270900," + new string('5', 1_100_000), QuarantineReasons.RecordTooLong, ""),
    ];

    private readonly TemporaryWorkspace workspace = new();

    public static TheoryData<string, int, string> Cases()
    {
        var cases = new TheoryData<string, int, string>();
        foreach (var (name, _, _, _) in Damages)
        {
            foreach (var position in (int[])[0, 3, Rows - 1])
            {
                foreach (var end in (string[])["LF", "CRLF", "CR"])
                    cases.Add(name, position, end);
            }
        }
        return cases;
    }

    [Fact]
    public void The_corpus_has_more_than_two_hundred_files() => Assert.True(Cases().Count > 200);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_bad_record_is_quarantined_alone(string name, int position, string end)
    {
        var damage = Damages.Single(one => one.Name == name);
        var records = Enumerable.Range(0, Rows).Select(row => row == position ? damage.Record : Good);
        var lines = records.Prepend(SmallTrade.Header.TrimEnd());
        var separator = end switch
        {
            "LF" => "\n",
            "CRLF" => "\r\n",
            _ => "\r",
        };

        var found = Inspect(string.Join(separator, lines));

        Assert.Equal(new RecordCounts(Rows, Rows - 1, 1, 0, 0), found.Counts);
        Assert.Equal((Rows - 1) * 100_50, found.Total);
        var quarantined = Assert.Single(found.FirstQuarantined);
        Assert.Equal(
            (position + 2, damage.Reason, damage.Column),
            (quarantined.Line, quarantined.Reason, quarantined.Column)
        );
        Assert.Equal(
            damage.Record[..Math.Min(4096, damage.Record.Length)],
            quarantined.Raw[..Math.Min(4096, quarantined.Raw.Length)]
        );
        Assert.Contains(QuarantineReasons.All, reason => reason.Key == quarantined.Reason);
    }

    [Fact]
    public void Every_kind_of_bad_record_in_one_file_leaves_the_good_ones_exact()
    {
        var text = new StringBuilder(SmallTrade.Header);
        foreach (var damage in Damages)
            text.Append(Good).Append('\n').Append(damage.Record).Append('\n').Append('\n');

        var report = workspace.Load(SmallTrade.Request(workspace.File("bad.csv", text.ToString()))).Value;

        Assert.Equal(
            new RecordCounts(3 * Damages.Length, Damages.Length, Damages.Length, 0, Damages.Length),
            report.Counts
        );
        Assert.Equal(Damages.Length * 100_50, report.Total);
        Assert.Equal(
            Damages.Select(damage => damage.Reason),
            workspace.Datasets.Quarantine("trade", default).Value.Select(record => record.Reason)
        );
        Assert.Empty(workspace.Datasets.Verify(default).Value.Faults);
    }

    public void Dispose() => workspace.Dispose();

    private FileInspection Inspect(string text)
    {
        var file = workspace.File("bad.csv", text);
        return workspace.Loading.Inspect(SmallTrade.Request(file), default).Value.Files.Single();
    }
}
