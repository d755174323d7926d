using System.Globalization;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.UseCases.Releases;

/// <summary>A table as asked for a release: the dimensions that cross in it.</summary>
/// <param name="Name">As written: <c>region,product:4</c>.</param>
/// <param name="Dimensions">One or more, each once.</param>
public sealed record ReleaseTable(string Name, IReadOnlyList<ReleaseDimension> Dimensions)
{
    private static readonly Dimension[] Allowed =
    [
        Dimension.Region,
        Dimension.Product,
        Dimension.Partner,
        Dimension.Size,
    ];

    /// <summary>The tables with one dimension a level coarser: product codes 6 → 4 → 2, regions → districts; none where nothing can be coarser.</summary>
    public IReadOnlyList<ReleaseTable> Foldings() =>
        [
            .. Dimensions
                .Select((one, at) => (Folded: one.Folded(), at))
                .Where(pair => pair.Folded is not null)
                .Select(pair => With(pair.at, pair.Folded!)),
        ];

    private ReleaseTable With(int at, ReleaseDimension dimension)
    {
        ReleaseDimension[] changed = [.. Dimensions];
        changed[at] = dimension;
        return new ReleaseTable(string.Join(',', changed.Select(one => one.Name)), changed);
    }

    /// <summary>Reads <c>region,product:4</c>.</summary>
    public static Outcome<ReleaseTable> Parse(string text, Manifest manifest)
    {
        var dimensions = new List<ReleaseDimension>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (ReleaseDimension.Parse(word) is not { } dimension || !Allowed.Contains(dimension.Dimension))
                return Wrong(
                    new(
                        $"'{word}' in the table '{text}' is no dimension of a release.",
                        $"«{word}» в таблице «{text}» — не измерение публикации."
                    )
                );
            if (!manifest.Dimensions.Contains(dimension.Dimension))
                return Wrong(
                    new(
                        $"{manifest.Dataset} has no {dimension.Dimension.Name()} to make the table '{text}' of.",
                        $"В наборе {manifest.Dataset} нет измерения {dimension.Dimension.Name()} для таблицы «{text}»."
                    )
                );
            if (dimensions.Exists(one => one.Dimension == dimension.Dimension))
                return Wrong(
                    new(
                        $"The table '{text}' names {dimension.Dimension.Name()} twice.",
                        $"В таблице «{text}» дважды названо измерение {dimension.Dimension.Name()}."
                    )
                );
            dimensions.Add(dimension);
        }
        return new ReleaseTable(text, dimensions);
    }

    private static Problem Wrong(LocalText title) =>
        new(
            ProblemKind.Invalid,
            title,
            new(
                "Join dimensions with commas: region,product · region:district,size · product:4,partner. Product takes 2, 4 or 6 digits.",
                "Соединяйте измерения запятыми: region,product · region:district,size · product:4,partner. У product бывает 2, 4 или 6 знаков."
            )
        );
}

/// <summary>One dimension of a table for release.</summary>
/// <param name="Length">Digits of product codes; 0 for other dimensions.</param>
public sealed record ReleaseDimension(Dimension Dimension, int Length)
{
    public const int Chapter = 2;

    private const string Districts = "district";

    /// <summary>Regions are added up to districts.</summary>
    public bool IsByDistrict { get; init; }

    public string Name =>
        IsByDistrict ? $"{Dimension.Name()}:{Districts}"
        : Length is 0 or Chapter ? Dimension.Name()
        : string.Create(CultureInfo.InvariantCulture, $"{Dimension.Name()}:{Length}");

    /// <summary>One level coarser, or nothing where it is the coarsest.</summary>
    public ReleaseDimension? Folded() =>
        this switch
        {
            { Length: > Chapter } => this with { Length = Length - 2 },
            { Dimension: Dimension.Region, IsByDistrict: false } => this with { IsByDistrict = true },
            _ => null,
        };

    public static ReleaseDimension? Parse(string word)
    {
        var parts = word.Split(':');
        var known = Enum.GetValues<Dimension>().Where(one => one.Name() == parts[0]).ToArray();
        if (known is not [var dimension])
            return null;
        return (dimension, parts) switch
        {
            (Dimension.Product, [_]) => new ReleaseDimension(dimension, Chapter),
            (Dimension.Product, [_, "2" or "4" or "6"]) => new ReleaseDimension(dimension, parts[1][0] - '0'),
            (Dimension.Region, [_, Districts]) => new ReleaseDimension(dimension, 0) { IsByDistrict = true },
            (_, [_]) => new ReleaseDimension(dimension, 0),
            _ => null,
        };
    }
}
