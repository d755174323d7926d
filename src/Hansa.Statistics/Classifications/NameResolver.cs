namespace Hansa.Statistics.Classifications;

/// <summary>Finds the place that a text means: by code, then by a full name, then by a name without words such as Oblast or Republic of.</summary>
public sealed class NameResolver
{
    private readonly Dictionary<string, NamedPlace[]> byCode;
    private readonly Dictionary<string, NamedPlace[]> byName;
    private readonly Dictionary<string, NamedPlace[]> byCore;
    private readonly Dictionary<string, string> typeWords;

    /// <param name="typeWords">Word → kind of place (<c>oblast</c>, <c>krai</c>, …), empty for words that say nothing (<c>of</c>, <c>region</c>).</param>
    public NameResolver(IReadOnlyCollection<NamedPlace> places, IReadOnlyDictionary<string, string> typeWords)
    {
        this.typeWords = typeWords.ToDictionary(pair => NameKey.Of(pair.Key), pair => pair.Value);
        byCode = Index(places, place => place.Codes.Append(place.Code).Select(code => code.ToUpperInvariant()));
        byName = Index(places, place => place.Names.Select(NameKey.Of));
        byCore = Index(places, place => place.Names.Select(Core));
    }

    public NameMatch Resolve(string text)
    {
        if (byCode.TryGetValue(text.Trim().ToUpperInvariant(), out var coded))
            return Match(coded, null);
        if (byName.TryGetValue(NameKey.Of(text), out var named))
            return Match(named, null);
        return Core(text) is { Length: > 0 } core && byCore.TryGetValue(core, out var alike)
            ? Match(alike, text)
            : new NameMatch.Unknown();
    }

    private NameMatch Match(NamedPlace[] places, string? bent) =>
        places is [var only]
            ? new NameMatch.Resolved(only.Code, bent is null ? null : Warning(bent, only))
            : new NameMatch.Ambiguous([.. places.OrderBy(place => place.Code, StringComparer.Ordinal)]);

    private string? Warning(string text, NamedPlace place) =>
        Kinds(text).Except(place.Names.SelectMany(Kinds)).Any() ? $"'{text}' is read as {place.Title}" : null;

    private IEnumerable<string> Kinds(string name) =>
        Words(name).Select(word => typeWords.GetValueOrDefault(word, "")).Where(kind => kind.Length > 0);

    private string Core(string name) => string.Join(' ', Words(name).Where(word => !typeWords.ContainsKey(word)));

    private static string[] Words(string name) => NameKey.Of(name).Split(' ');

    private static Dictionary<string, NamedPlace[]> Index(
        IEnumerable<NamedPlace> places,
        Func<NamedPlace, IEnumerable<string>> keys
    ) =>
        places
            .SelectMany(place => keys(place).Where(key => key.Length > 0).Distinct().Select(key => (key, place)))
            .GroupBy(pair => pair.key)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.place).ToArray());
}
