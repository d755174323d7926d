using Hansa.Adapters.Reference;
using Hansa.Tests.Adapters.Datasets;
using Hansa.Tests.House;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Tests.Adapters.Sources;

/// <summary>Files of every source with bytes changed, cut, doubled and moved: an answer in words, or every record counted once.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Rounds = 60;

    private static readonly ReferenceData Reference = new(DataFolder.Find(), null);

    private readonly TemporaryWorkspace workspace = new(Reference);

    [Theory]
    [InlineData("sample-fts.tsv", "fts")]
    [InlineData("sample-fts.dbf", "fts")]
    [InlineData("sample-comtrade.csv", "comtrade")]
    [InlineData("sample-comext.dat", "comext")]
    [InlineData("sample-comexstat.csv", "comexstat")]
    [InlineData("sample-excel.xlsx", "excel")]
    public void No_damage_is_more_than_an_answer_or_a_verdict_on_each_record(string sample, string source)
    {
        var whole = File.ReadAllBytes(Path.Combine(Checkout.Root, "samples", sample));
        var seed = Environment.TickCount;
        var random = new Random(seed);

        for (var round = 0; round < Rounds; round++)
        {
            var file = workspace.File(sample, Damage(whole, random));
            var outcome = workspace.Loading.Inspect(Request(source, file), CancellationToken.None);
            Assert.True(IsSound(outcome), $"Seed {seed}, round {round}: {outcome.Problem}");
        }
    }

    public void Dispose() => workspace.Dispose();

    private static bool IsSound(Outcome<Inspection> outcome) =>
        outcome.Succeeded
            ? outcome.Value.Files.All(file => file.Counts.Balances)
            : outcome.Problem is { Kind: ProblemKind.Invalid, Title.IsEmpty: false, Fix.IsEmpty: false };

    private static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = (byte[])whole.Clone();
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var i = 0; i < 1 + random.Next(20); i++)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                var from = random.Next(bytes.Length);
                return [.. bytes[..from], .. bytes[random.Next(from, bytes.Length)..]];
            case 3:
                var at = random.Next(bytes.Length);
                return [.. bytes[..at], .. bytes[random.Next(at)..]];
            default:
                const string Hostile = "\0\n\r\t\",;\u001a\u0018\u0019\u001f-eE.x";
                var place = random.Next(bytes.Length);
                return [.. bytes[..place], (byte)Hostile[random.Next(Hostile.Length)], .. bytes[place..]];
        }
    }

    private static LoadRequest Request(string source, string file)
    {
        var request = new LoadRequest("damaged", source, [file]);
        return source != "excel"
            ? request
            : request with
            {
                Sheet = "Exports",
                Mapping = new Dictionary<string, string>
                {
                    [Role.Region] = "Region",
                    [Role.Product] = "Code",
                    [Role.Date] = "Month",
                    [Role.Value] = "USD",
                },
                Constants = new Dictionary<string, string> { [Role.Reporter] = "RUS" },
                Nomenclatures = new Dictionary<string, string> { ["product"] = "HS2017", ["region"] = "ru" },
                Unit = "usd",
            };
    }
}
