using System.Globalization;
using Hansa.UseCases;

namespace Hansa.Web.Requests;

/// <summary>Parameters of an address, named like the options of the command line.</summary>
public sealed class QueryWords(IQueryCollection query)
{
    /// <summary>The parameter by which one of several tables is asked for.</summary>
    public const string ViewName = "view";

    /// <summary>The text given, or nothing: an empty field of a form asks for nothing.</summary>
    public string? this[string name] => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Codes separated by commas, also over several parameters of the same name.</summary>
    public IReadOnlyList<string> Codes(string name) =>
        query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Pairs written <c>name=text</c>, separated by commas; a problem where one is not of that form or a name comes twice.</summary>
    public Outcome<IReadOnlyDictionary<string, string>> Pairs(string name)
    {
        var pairs = new Dictionary<string, string>();
        foreach (var word in Codes(name))
        {
            var sign = word.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == word.Length - 1 || !pairs.TryAdd(word[..sign], word[(sign + 1)..]))
                return new Problem(
                    ProblemKind.Invalid,
                    new(
                        $"{name}: '{word}' is not a pair, or names something twice.",
                        $"{name}: «{word}» — не пара или название повторено."
                    ),
                    new("Write name=value, with commas between pairs.", "Пишите имя=значение, пары через запятую.")
                );
        }
        return pairs;
    }

    /// <summary>The number given with a decimal point, or nothing where none is, or a problem.</summary>
    public Outcome<decimal?> Number(string name)
    {
        if (this[name] is not { } text)
            return (decimal?)null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (decimal?)number
            : new Problem(
                ProblemKind.Invalid,
                new($"{name}: '{text}' is not a number.", $"{name}: «{text}» — не число."),
                new("Give digits, with a decimal point where needed.", "Пишите цифрами, дробную часть — после точки.")
            );
    }

    /// <summary>The whole number from 0 given, or nothing where none is, or a problem.</summary>
    public Outcome<int?> Whole(string name)
    {
        if (this[name] is not { } text)
            return (int?)null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (int?)number
            : new Problem(
                ProblemKind.Invalid,
                new($"{name}: '{text}' is not a whole number.", $"{name}: «{text}» — не целое число."),
                new("Give digits only.", "Пишите только цифрами.")
            );
    }

    /// <summary>True for <c>true</c>, false where nothing or <c>false</c> is given, or a problem.</summary>
    public Outcome<bool> Switch(string name) =>
        this[name] switch
        {
            null or "false" => false,
            "true" => true,
            var text => new Problem(
                ProblemKind.Invalid,
                new($"{name}: '{text}' is neither true nor false.", $"{name}: «{text}» — ни true, ни false."),
                new("Give true or false.", "Задайте true или false.")
            ),
        };

    /// <summary>The table that is asked for, or a problem where there is none of that name.</summary>
    public Outcome<string> View(IReadOnlyList<string> views, string usual)
    {
        var view = this[ViewName] ?? usual;
        return views.Contains(view)
            ? Outcome<string>.Of(view)
            : new Problem(
                ProblemKind.Invalid,
                new($"There is no view '{view}'.", $"Вида «{view}» нет."),
                Nearest.Advice(view, views, new($"Views are: {views}.", $"Виды: {views}."))
            );
    }

    /// <summary>Those of the names that were given, with their texts, in the order of the names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Given(IEnumerable<string> names) =>
        [.. names.Where(name => this[name] is not null).Select(name => KeyValuePair.Create(name, this[name]!))];

    /// <summary>The first parameter that is not one of the names, as a problem; nothing when all are known.</summary>
    public Problem? Unknown(IReadOnlyCollection<string> names)
    {
        var unknown = query.Keys.FirstOrDefault(key => !names.Contains(key));
        return unknown is null
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new($"There is no parameter '{unknown}'.", $"Параметра «{unknown}» нет."),
                Nearest.Advice(unknown, names, new($"Known are: {names}.", $"Известны {names}."))
            );
    }
}
