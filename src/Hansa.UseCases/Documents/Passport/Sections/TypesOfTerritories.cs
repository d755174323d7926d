using Hansa.Statistics.Comparisons;
using Hansa.Statistics.Figures;
using Hansa.UseCases.Assessment;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Model.Charts;

namespace Hansa.UseCases.Documents.Passport.Sections;

/// <summary>One typology over all territories of the last period: verdicts, words and map.</summary>
internal sealed class TypesOfTerritories
{
    private const string NoType = "-";

    private readonly PassportMaterial material;
    private readonly PreparedComparison part;
    private readonly bool isSector;
    private readonly FigureTable types;

    private TypesOfTerritories(PassportMaterial material, PreparedComparison part, bool isSector)
    {
        (this.material, this.part, this.isSector) = (material, part, isSector);
        types = material.Figures(isSector ? "sector-type" : "territorial-type", part);
    }

    /// <summary>Nothing where products are not classified.</summary>
    public static TypesOfTerritories? BySector(PassportMaterial material) =>
        material.Sectors.Succeeded ? new TypesOfTerritories(material, material.Sectors.Value, isSector: true) : null;

    /// <summary>Nothing where there are no partners.</summary>
    public static TypesOfTerritories? ByGeography(PassportMaterial material) =>
        material.Destinations.Succeeded
            ? new TypesOfTerritories(material, material.Destinations.Value, isSector: false)
            : null;

    private IReadOnlyList<string> Territories => part.Comparison.Exports.Territories;

    /// <summary>The verdict on a territory in the last period; nothing where it is counted with another or has no trade.</summary>
    public TypeVerdict? Of(string territory)
    {
        var at = Territories.ToList().IndexOf(territory);
        return at < 0 ? null : types.Types![types.Row(material.Periods.Count - 1, at)];
    }

    public int Key(DocumentDraft draft) =>
        isSector
            ? draft.Key(new("Types by sector", "Типы по отраслям"), part.Of("sector-type", "relative-specificity"))
            : draft.Key(new("Groups by geography", "Группы по географии"), part.Of("territorial-type", "territorial"));

    /// <summary>The type in a sentence, with the figures that decide it.</summary>
    public Passage Verdict(TypeVerdict verdict, int key) =>
        isSector ? SectorVerdict(verdict, key) : GroupVerdict(verdict, key);

    private Passage SectorVerdict(TypeVerdict verdict, int key)
    {
        if (verdict.Code is not { } code)
            return new Passage(
                $"Type by sector: none. In no sector is the share of exports above the country's.",
                $"Тип по отрасли: нет. Ни в одной отрасли доля в экспорте не выше, чем по стране."
            );
        var name = NameOf(code);
        return new Passage(
            $"Type by sector: {name}. This sector is {new Measure(Known(verdict.Share), MeasureFormat.Percent, key)} of exports, of which {new Measure(Known(verdict.ShareAboveBenchmark), MeasureFormat.Points, key)} are above what the country's structure would give; the next sector's index is lower by {new Measure(Known(verdict.Margin), MeasureFormat.Ratio, key)}. {Certainty(verdict)}",
            $"Тип по отрасли: {name}. Доля этой отрасли в экспорте — {new Measure(Known(verdict.Share), MeasureFormat.Percent, key)}, из них {new Measure(Known(verdict.ShareAboveBenchmark), MeasureFormat.Points, key)} — сверх того, что дала бы структура страны; индекс следующей отрасли ниже на {new Measure(Known(verdict.Margin), MeasureFormat.Ratio, key)}. {Certainty(verdict)}"
        );
    }

    private Passage GroupVerdict(TypeVerdict verdict, int key) =>
        verdict.Code is null or "0"
            ? new Passage(
                $"Group by geography: mixed. Neither of the two groups of countries takes more than half of exports; the larger takes {new Measure(Known(verdict.Share), MeasureFormat.Percent, key)}. {Certainty(verdict)}",
                $"Группа по географии: смешанная. Ни одна из двух групп стран не берёт больше половины экспорта; доля большей — {new Measure(Known(verdict.Share), MeasureFormat.Percent, key)}. {Certainty(verdict)}"
            )
            : new Passage(
                $"Group by geography: {NameOf(verdict.Code)}. These countries take {new Measure(Known(verdict.Share), MeasureFormat.Percent, key)} of exports, more than half. {Certainty(verdict)}",
                $"Группа по географии: {NameOf(verdict.Code)}. На эти страны приходится {new Measure(Known(verdict.Share), MeasureFormat.Percent, key)} экспорта, то есть больше половины. {Certainty(verdict)}"
            );

    private static LocalText Certainty(TypeVerdict verdict) =>
        verdict.IsCertain
            ? new("No undisclosed trade could change this.", "Нераскрытая торговля изменить этого не может.")
            : new(
                "Undisclosed trade could change this: the type is undecided.",
                "Нераскрытая торговля могла бы это изменить: тип не решён."
            );

    /// <summary>What the type means for whoever decides on support.</summary>
    public Passage Meaning(TypeVerdict verdict) =>
        (isSector, verdict.Code) switch
        {
            (true, null) => new Passage(
                $"Exports follow the country's structure or are mostly raw materials and fuel. Support by sector has no natural first candidate: look at single products and markets.",
                $"Экспорт повторяет структуру страны или состоит в основном из сырья и топлива. Для отраслевой поддержки нет очевидного первого кандидата: смотрите отдельные товары и рынки."
            ),
            (true, _) => new Passage(
                $"Here the territory sells relatively more than the country does. It is where experience, firms and buyers already are, so support for small and medium firms has something to build on. A small share with a high index is a niche, not a base: read the share beside the index.",
                $"Здесь территория продаёт относительно больше, чем страна в целом. Здесь уже есть опыт, фирмы и покупатели, и поддержке малых и средних фирм есть на что опереться. Малая доля при высоком индексе — ниша, а не основа: смотрите долю рядом с индексом."
            ),
            (false, "1") => new Passage(
                $"The main markets are distant: requirements on standards, certificates and logistics are high, and so are the costs of a first delivery. Support with certification, fairs and export finance weighs most.",
                $"Основные рынки — дальние: выше требования к стандартам, сертификатам и логистике, выше и затраты на первую поставку. Важнее всего поддержка сертификации, участия в выставках и экспортного финансирования."
            ),
            (false, "2") => new Passage(
                $"The main markets are neighbours with common rules and language: the first step abroad is short, but growth is bounded by a few economies. Support that leads firms on to further markets weighs most.",
                $"Основные рынки — соседи с общими правилами и языком: первый шаг за границу короток, но рост ограничен несколькими экономиками. Важнее всего поддержка выхода на следующие рынки."
            ),
            _ => new Passage(
                $"Exports are divided between near and distant markets: support should be chosen by product rather than by direction.",
                $"Экспорт разделён между ближними и дальними рынками: поддержку стоит выбирать по товару, а не по направлению."
            ),
        };

    /// <summary>The names of the other territories with the same type.</summary>
    public IReadOnlyList<LocalText> Peers(string territory)
    {
        var own = Of(territory)?.Code;
        return [.. Territories.Where(other => other != territory && Of(other)?.Code == own).Select(TerritoryName)];
    }

    /// <summary>How many territories each type has.</summary>
    public ReportTable Count(string year) =>
        new(
            isSector ? "types-by-sector" : "groups-by-geography",
            isSector
                ? new($"Types of regions by sector, {year}", $"Типы регионов по отраслям, {year} год")
                : new($"Groups of regions by geography, {year}", $"Группы регионов по географии, {year} год"),
            isSector ? new("Type", "Тип") : new("Group", "Группа"),
            [new("regions", new("Regions", "Регионов"), Decimals: 0), new("names", new("Which", "Какие"))],
            [
                .. Classes()
                    .Select(one => new ReportRow(
                        one.Code,
                        one.Name,
                        [ReportCell.Of(Figure.Of(one.Members.Count)), ReportCell.Of(Listed(one.Members))]
                    )),
            ],
            part.Notes,
            isSector ? part.Of("sector-type") : part.Of("territorial-type")
        );

    /// <summary>The regions on the country's map, by type.</summary>
    public ClassMap Map(MapAreas areas, PassportSubject subject) =>
        new(
            isSector ? "types-map" : "groups-map",
            isSector
                ? new($"Regions by sector type, {subject.Last}", $"Регионы по отраслевому типу, {subject.Last} год")
                : new(
                    $"Regions by geography of exports, {subject.Last}",
                    $"Регионы по географии экспорта, {subject.Last} год"
                ),
            new(Words("en"), Words("ru")),
            areas,
            [.. Classes().Select(one => new MapClass(one.Name, [.. one.Members.SelectMany(WithNested)]))],
            subject.IsWhole ? [] : [new MapLabel(subject.Code, subject.Name)]
        )
        {
            IsOrdered = false,
            Own = subject.IsWhole ? null : subject.Code,
        };

    private IEnumerable<(string Code, LocalText Name, IReadOnlyList<string> Members)> Classes()
    {
        var codes = isSector ? [.. part.Comparison.Exports.Codes, NoType] : part.Comparison.Exports.Codes;
        var byCode = Territories.ToLookup(territory => Of(territory)?.Code ?? NoType);
        return codes
            .Where(code => byCode[code].Any())
            .Select(code =>
                (
                    code,
                    code == NoType ? new LocalText("no type", "без типа") : GroupName(code),
                    (IReadOnlyList<string>)[.. byCode[code]]
                )
            );
    }

    private LocalText GroupName(string code) => !isSector && code == "0" ? new("mixed", "смешанная") : NameOf(code);

    // An area of the map that is counted with another has its type.
    private IEnumerable<string> WithNested(string territory) =>
        material
            .House.Reference.RegionMerges.Where(merge => merge.Value == territory)
            .Select(merge => merge.Key)
            .Prepend(territory);

    private string Words(string language) =>
        string.Join("; ", Classes().Select(one => $"{one.Name.In(language)}: {one.Members.Count}")) + ".";

    private LocalText Listed(IReadOnlyList<string> codes) =>
        new(
            string.Join(", ", codes.Select(code => TerritoryName(code).English)),
            string.Join(", ", codes.Select(code => TerritoryName(code).Russian))
        );

    private LocalText NameOf(string code) => part.Coding.Labels.GetValueOrDefault(code, LocalText.Same(code));

    private LocalText TerritoryName(string code) =>
        material.House.Reference.Names(material.Scope.Territory).GetValueOrDefault(code, LocalText.Same(code));

    private static Figure Known(double? value) =>
        value is { } number ? Figure.Of(number) : Figure.None(Missing.NotApplicable);
}
