namespace Hansa.UseCases.Classifications;

/// <summary>The columns of a classification's file.</summary>
public static class SchemeColumns
{
    public const string Prefix = "prefix";
    public const string Class = "class";
    public const string ValidFrom = "valid_from";
    public const string ValidTo = "valid_to";
    public const string LabelEnglish = "label_en";
    public const string LabelRussian = "label_ru";

    /// <summary>Those that every file must have.</summary>
    public static IReadOnlyList<string> Required { get; } = [Prefix, Class];
}
