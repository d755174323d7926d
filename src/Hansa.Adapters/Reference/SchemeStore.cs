using Hansa.Statistics.Classifications;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Reference;

/// <summary>All classifications that a workspace knows: an added one stands in the place of a built-in one of the same name.</summary>
public sealed class SchemeStore(BuiltInSchemes builtIn, AddedSchemes added, NomenclatureList nomenclatures) : ISchemes
{
    public Outcome<IReadOnlyList<SchemeCard>> All() => Outcome<IReadOnlyList<SchemeCard>>.Of(Cards());

    public Outcome<IReadOnlyList<PrefixRule>> Rules(SchemeCard scheme) =>
        Outcome<IReadOnlyList<PrefixRule>>.Of(scheme.IsAdded ? added.Rules(scheme) : builtIn.Rules(scheme));

    public Outcome<IReadOnlyList<Nomenclature>> Editions(string nomenclature) => nomenclatures.Editions(nomenclature);

    public Outcome<SchemeFile> Read(string path)
    {
        if (!File.Exists(path))
            return new Problem(
                ProblemKind.NotFound,
                new($"There is no file {path}.", $"Файла {path} нет."),
                new("Check the name and the folder.", "Проверьте имя и папку.")
            );
        try
        {
            return SchemeFiles.Read(path);
        }
        catch (InvalidDataException fault)
        {
            return NotCsv(path, LocalText.Same(fault.Message));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return NotCsv(path, new("The file is not in UTF-8.", "кодировка не UTF-8."));
        }
    }

    public Outcome<SchemeCard> Store(SchemeFile file, string name, string nomenclature) =>
        Marked(added.Store(file, name, nomenclature));

    public Outcome<SchemeCard> Remove(string name)
    {
        var cards = added.Cards();
        if (cards.FirstOrDefault(card => card.Name == name) is not { } found)
            return NotAdded(name, [.. cards.Select(card => card.Name)]);
        added.Remove(name);
        return Marked(found);
    }

    /// <summary>A scheme that reads codes of an edition.</summary>
    /// <param name="name">Its name, or name@version.</param>
    /// <param name="edition"><c>HS2017</c>, <c>SITC2</c>, …; nothing takes the scheme's own.</param>
    public Outcome<Scheme> Find(string name, string? edition) =>
        from versions in Versions(name)
        from card in Suited(name, versions, edition)
        select Build(card, edition);

    // A derived scheme follows the parent that the workspace knows: replacing stage changes rec and volrc.
    private Scheme Build(SchemeCard card, string? edition)
    {
        if (card.IsAdded)
            return SchemeBuilder.Build(card, added.Rules(card), nomenclatures, edition);
        var parent = builtIn.ParentOf(card);
        return parent is not null && added.Cards().FirstOrDefault(one => one.Name == parent) is { } replaced
            ? builtIn.Derive(card, Build(replaced, edition))
            : builtIn.Build(card, edition);
    }

    private Outcome<IReadOnlyList<SchemeCard>> Versions(string name)
    {
        var parts = name.Split('@', 2);
        var cards = Cards();
        var named = cards.Where(card => card.Name == parts[0]).ToArray();
        if (named.Length == 0)
            return Unknown(parts[0], [.. cards.Select(card => card.Name).Distinct()]);
        if (parts.Length == 1)
            return named;
        var chosen = named.Where(card => card.Version == parts[1]).ToArray();
        return chosen.Length > 0 ? chosen : Unknown(name, [.. named.Select(card => $"{card.Name}@{card.Version}")]);
    }

    private static Outcome<SchemeCard> Suited(string name, IReadOnlyList<SchemeCard> versions, string? edition)
    {
        var able = versions.Where(card => card.CanClassify).ToArray();
        if (able.Length == 0)
        {
            return new Problem(
                ProblemKind.Invalid,
                new(
                    $"Of the scheme {name} only the names of classes are known.",
                    $"У классификации {name} известны только названия классов."
                ),
                new(
                    "Add the rules from codes to its classes: hansa scheme add FILE.",
                    "Добавьте правила перехода от кодов к её классам: hansa scheme add ФАЙЛ."
                )
            );
        }
        if (edition == CodeLists.Any && able.Select(card => card.Nomenclature).Distinct().Count() > 1)
            return WhichCodes(name, able);
        var preferred = able.OrderByDescending(card => card.IsDefault).ToArray();
        var found = edition is null or CodeLists.Any
            ? preferred[0]
            : Array.Find(preferred, card => BuiltInSchemes.Reads(card, edition));
        return found is not null ? found : DoesNotRead(name, able, edition!);
    }

    private IReadOnlyList<SchemeCard> Cards()
    {
        var own = added.Cards();
        var names = own.Select(card => card.Name).ToHashSet();
        return
        [
            .. own.Select(Marked)
                .Concat(builtIn.Cards.Where(card => !names.Contains(card.Name)))
                .OrderBy(card => card.Name, StringComparer.Ordinal)
                .ThenBy(card => card.Version, StringComparer.Ordinal),
        ];
    }

    private SchemeCard Marked(SchemeCard card) =>
        card with
        {
            ReplacesBuiltIn = builtIn.Cards.Any(one => one.Name == card.Name),
        };

    private static Problem Unknown(string typed, IReadOnlyCollection<string> names) =>
        new(
            ProblemKind.NotFound,
            new($"There is no scheme '{typed}'.", $"Классификации «{typed}» нет."),
            Nearest.Advice(
                typed,
                names,
                new("hansa scheme list shows them all.", "Все классификации: hansa scheme list.")
            )
        );

    private static Problem DoesNotRead(string name, SchemeCard[] versions, string edition) =>
        new(
            ProblemKind.Invalid,
            new(
                $"The scheme {name} does not classify codes of {edition}, only of {versions.Select(card => card.Nomenclature).Distinct()}.",
                $"Классификация {name} не для кодов {edition}, а только для {versions.Select(card => card.Nomenclature).Distinct()}."
            ),
            new(
                "Choose a scheme for those codes (hansa scheme list), or add one with hansa scheme add.",
                "Выберите классификацию для этих кодов (hansa scheme list) или добавьте свою: hansa scheme add."
            )
        );

    private static Problem WhichCodes(string name, SchemeCard[] versions) =>
        new(
            ProblemKind.Invalid,
            new(
                $"The scheme {name} has a version for each nomenclature, and the codes of the data are of none that is declared.",
                $"У классификации {name} своя версия для каждой номенклатуры, а коды данных не объявлены ни по одной из них."
            ),
            new(
                $"Name the version: {versions.Select(card => $"{card.Name}@{card.Version}")}.",
                $"Назовите версию: {versions.Select(card => $"{card.Name}@{card.Version}")}."
            )
        );

    private Problem NotAdded(string name, IReadOnlyCollection<string> names) =>
        builtIn.Cards.Any(card => card.Name == name)
            ? new Problem(
                ProblemKind.Conflict,
                new(
                    $"The scheme {name} is built in and cannot be removed.",
                    $"Классификация {name} встроена, удалить её нельзя."
                ),
                new(
                    $"Put your own in its place with hansa scheme add FILE --as {name}.",
                    $"Поставьте на её место свою: hansa scheme add ФАЙЛ --as {name}."
                )
            )
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"No scheme '{name}' was added to this workspace.",
                    $"Классификацию «{name}» в эту рабочую папку не добавляли."
                ),
                Nearest.Advice(
                    name,
                    names,
                    new("hansa scheme list shows them all.", "Все классификации: hansa scheme list.")
                )
            );

    private static Problem NotCsv(string path, LocalText why) =>
        new(
            ProblemKind.Invalid,
            new($"{Path.GetFileName(path)} cannot be read: {why}", $"Файл {Path.GetFileName(path)} не читается: {why}"),
            new(
                "Save it as CSV with commas, in UTF-8, with the columns prefix and class.",
                "Сохраните его в формате CSV с запятыми, в UTF-8, со столбцами prefix и class."
            )
        );
}
