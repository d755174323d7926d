using System.Globalization;
using System.Text;
using Hansa.Tests.Adapters.Reference;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Datasets;

/// <summary>A file of random records whose verdicts are known because each was made to have one.</summary>
internal sealed class GeneratedFile
{
    private static readonly string[] Countries =
    [
        "RUS",
        "deu",
        "FR",
        "Fra",
        "156",
        "Китай",
        "Germany",
        "bra",
        "IND",
        "жпн?",
    ];
    private static readonly string[] Known = [.. Countries[..^1]];
    private static readonly string[] Codes = [.. Project.Subheadings("HS2017").Take(600)];

    private readonly Random random;
    private readonly bool keyed;
    private readonly StringBuilder text = new("land,code,note,usd,jahr\n");
    private readonly Dictionary<(string, string, int), long> taken = [];
    private readonly Dictionary<string, long> reasons = [];
    private long read;
    private long accepted;
    private long duplicate;
    private long blank;

    /// <param name="keyed">True when country, product and year are declared as the key.</param>
    public GeneratedFile(int seed, int records, bool keyed)
    {
        random = new Random(seed);
        this.keyed = keyed;
        while (read < records)
            Add();
    }

    /// <summary>The sum of accepted values in cents.</summary>
    public long Total { get; private set; }

    public RecordCounts Counts => new(read, accepted, reasons.Values.Sum(), duplicate, blank);

    public IReadOnlyDictionary<string, long> Reasons => reasons;

    /// <summary>The file with one of the three line ends, with or without one after the last record.</summary>
    public string Text()
    {
        var whole = text.ToString();
        if (random.Next(2) == 0 && !whole.EndsWith("\n\n", StringComparison.Ordinal))
            whole = whole[..^1];
        return whole.Replace(
            "\n",
            random.Next(3) switch
            {
                0 => "\n",
                1 => "\r\n",
                _ => "\r",
            },
            StringComparison.Ordinal
        );
    }

    private void Add()
    {
        read++;
        switch (random.Next(20))
        {
            case 0:
                blank++;
                Line(random.Next(2) == 0 ? "" : "   ");
                break;
            case 1 when keyed && taken.Count > 0:
                Repeat();
                break;
            case 2:
                Bad(QuarantineReasons.Number, Record(usd: Pick("x", "1,5", "1 0", "NaN", "--1", "1.2.3", "٣")));
                break;
            case 3:
                Bad(
                    Pick(
                        (QuarantineReasons.Negative, "-0.01"),
                        (QuarantineReasons.ScaleOverflow, "0.001"),
                        (QuarantineReasons.Exponent, "1e2"),
                        (QuarantineReasons.MissingValue, " ")
                    )
                );
                break;
            case 4:
                Bad(QuarantineReasons.UnknownCountry, Record(country: Countries[^1]));
                break;
            case 5:
                Bad(QuarantineReasons.UnknownProduct, Record(code: "999"));
                break;
            case 6:
                Bad(QuarantineReasons.Period, Record(year: Pick("17", "2017-13", "MMXVII", "")));
                break;
            case 7:
                Bad(QuarantineReasons.FieldCount, Pick("RUS,1", "RUS,010121,a,1,2017,7", "RUS;010121;a;1;2017"));
                break;
            case 8:
                Bad(
                    QuarantineReasons.UnbalancedQuote,
                    Pick("RUS,\"010121,a,1,2017", "RUS,010121,a\"b,1,2017", "\"RUS\"x,010121,a,1,2017")
                );
                break;
            case 9:
                Bad(QuarantineReasons.NulByte, Record(note: "\0"));
                break;
            default:
                AddGood();
                break;
        }
    }

    private void AddGood()
    {
        var (country, code, year) = (Pick(Known), Pick(Codes), random.Next(2010, 2020));
        var key = (Canonical(country), code, year);
        if (keyed && taken.ContainsKey(key))
        {
            read--;
            return;
        }
        var cents = random.Next(8) == 0 ? 0 : random.NextInt64(random.Next(2) == 0 ? 1_000 : 900_000_000_000_000);
        taken[key] = cents;
        accepted++;
        Total += cents;
        Line(
            Record(
                country,
                code,
                Pick("", "plain", "\"with, comma\"", "\"say \"\"so\"\"\"", "ёж 🚢"),
                Written(cents),
                $"{year}"
            )
        );
    }

    private void Repeat()
    {
        var (key, cents) = taken.ElementAt(random.Next(taken.Count));
        var same = random.Next(2) == 0;
        var record = Record(
            key.Item1.ToLowerInvariant(),
            key.Item2,
            "",
            Written(same ? cents : cents + 1),
            $"{key.Item3}"
        );
        if (same)
        {
            duplicate++;
            Line(record);
        }
        else
            Bad(QuarantineReasons.KeyConflict, record);
    }

    private void Bad((string Reason, string Usd) one) => Bad(one.Reason, Record(usd: one.Usd));

    private void Bad(string reason, string record)
    {
        reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
        Line(record);
    }

    private void Line(string record) => text.Append(record).Append('\n');

    // The year lies outside the years of good records, so that no bad record takes a key.
    private static string Record(
        string country = "RUS",
        string code = "010121",
        string note = "",
        string usd = "1.5",
        string year = "2001"
    ) => $"{country},{code},{note},{(usd.Contains(',', StringComparison.Ordinal) ? $"\"{usd}\"" : usd)},{year}";

    private string Written(long cents)
    {
        var (whole, rest) = (cents / 100, cents % 100);
        var number = rest switch
        {
            0 when random.Next(2) == 0 => $"{whole}",
            _ when rest % 10 == 0 && random.Next(2) == 0 => $"{whole}.{rest / 10}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{whole}.{rest:00}"),
        };
        return random.Next(4) switch
        {
            0 => $"  {number}",
            1 => $"\"{number} \"",
            _ => number,
        };
    }

    private static string Canonical(string country) =>
        country switch
        {
            "deu" or "Germany" => "DEU",
            "FR" or "Fra" => "FRA",
            "156" or "Китай" => "CHN",
            _ => country.ToUpperInvariant(),
        };

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
