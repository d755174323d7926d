using System.Globalization;
using Hansa.Adapters.Firms;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Sources.Rows;

/// <summary>Finds, for each dimension, how its texts read as codes: the nomenclature declared, changed as the source needs.</summary>
internal sealed class CodeReaders(Declaration declared, LoadRequest request, IReference reference)
{
    /// <summary>Keeps texts as they are.</summary>
    public const string Any = "any";

    private readonly Dictionary<string, string> used = [];
    private readonly List<string> findings = [];

    /// <summary>Dimension's name → nomenclature, for the dimensions asked so far.</summary>
    public IReadOnlyDictionary<string, string> Used => used;

    /// <summary>Sentences about dimensions that were taken unchecked.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>The key under which firms got their pseudonyms; nothing where they got none.</summary>
    public string? FirmKey { get; private set; }

    public Outcome<IReadOnlyList<VintageReader>> For(string role, Dimension dimension) =>
        dimension switch
        {
            Dimension.Flow => Own(role, FlowWords.Read),
            Dimension.Size => Own(role, SizeWords.Read),
            Dimension.Status => Statuses(role),
            Dimension.Firm => Firms(role),
            _ => Nomenclature(role, dimension),
        };

    private Outcome<IReadOnlyList<VintageReader>> Own(string role, CodeReader read) =>
        new[] { new VintageReader("", null, Adapt(role, read)) };

    private Outcome<IReadOnlyList<VintageReader>> Firms(string role)
    {
        var name =
            request.Nomenclatures.GetValueOrDefault(Dimension.Firm.Name())
            ?? declared.Nomenclatures.GetValueOrDefault(Dimension.Firm);
        if (name is not null)
            used[Dimension.Firm.Name()] = name;
        var reader = name is null or Any ? KeepText() : reference.CodeReader(Dimension.Firm, name);
        return reader.Then(Pseudonymous).Then(read => Own(role, read));
    }

    private Outcome<CodeReader> Pseudonymous(CodeReader read)
    {
        if (declared.FirmKeys is not { } keys)
            return read;
        var opened = keys.Open();
        if (!opened.Succeeded)
            return opened.Problem;
        var key = opened.Value;
        FirmKey = key.Id;
        return (CodeReader)(text => Pseudonymous(read(text), key));
    }

    private static CodeReading Pseudonymous(CodeReading reading, FirmKey key) =>
        reading.Code is null or DimensionNames.Undisclosed
            ? reading
            : reading with
            {
                Code = key.Pseudonym(reading.Code),
            };

    private Outcome<IReadOnlyList<VintageReader>> Statuses(string role) =>
        request.Statuses.FirstOrDefault(pair => !ObservationStatus.All.Contains(pair.Value))
            is { Key: not null } unknown
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"'{unknown.Value}' is not a status ('{unknown.Key}={unknown.Value}').",
                    $"«{unknown.Value}» — не статус («{unknown.Key}={unknown.Value}»)."
                ),
                new($"Statuses are {ObservationStatus.All}.", $"Статусы: {ObservationStatus.All}.")
            )
            : ObservationStatus
                .Readers(request.Statuses)
                .Select(read => new VintageReader("", null, Adapt(role, read)))
                .ToArray();

    private Outcome<IReadOnlyList<VintageReader>> Nomenclature(string role, Dimension dimension)
    {
        var name =
            request.Nomenclatures.GetValueOrDefault(dimension.Name())
            ?? declared.Nomenclatures.GetValueOrDefault(dimension);
        if (name is null)
        {
            name = Any;
            findings.Add(
                $"{role}: no nomenclature was declared, so codes were not checked (--nomenclature {role}={Example(dimension)})"
            );
        }
        used[dimension.Name()] = name;
        var readers = new List<VintageReader>();
        foreach (var part in name.Split(','))
        {
            var reader = Part(part.Trim(), role, dimension);
            if (!reader.Succeeded)
                return reader.Problem;
            readers.Add(reader.Value);
        }
        return readers;
    }

    private Outcome<VintageReader> Part(string part, string role, Dimension dimension)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? part : part[..colon];
        (int, int)? years = null;
        if (colon >= 0 && !TryYears(part[(colon + 1)..], out years))
            return new Problem(
                ProblemKind.Invalid,
                new($"'{part}' does not say for which years.", $"«{part}»: не сказано, для каких лет."),
                new(
                    "Write the years after the nomenclature: HS2012:2013..2016,HS2017:2017..",
                    "Напишите годы после номенклатуры: HS2012:2013..2016,HS2017:2017.."
                )
            );
        var reader = name == Any ? KeepText() : reference.CodeReader(dimension, name);
        return reader.Then<VintageReader>(read => new VintageReader(
            dimension == Dimension.Product ? name : "",
            years,
            Adapt(role, read)
        ));
    }

    private static Outcome<CodeReader> KeepText() => (CodeReader)(text => CodeReading.Of(text));

    private CodeReader Adapt(string role, CodeReader read) =>
        declared.Adaptations.TryGetValue(role, out var adapt) ? adapt(read) : read;

    private static bool TryYears(string text, out (int, int)? years)
    {
        var ends = text.Split("..");
        var last = 0;
        var read =
            ends.Length <= 2
            & int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            & (
                ends[^1].Length == 0
                || int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out last)
            );
        years = (first, ends[^1].Length == 0 ? 9999 : last);
        return read && years.Value.Item1 <= years.Value.Item2;
    }

    private static string Example(Dimension dimension) =>
        dimension switch
        {
            Dimension.Product => "HS2017",
            Dimension.Region => "ru",
            _ => "countries",
        };
}
