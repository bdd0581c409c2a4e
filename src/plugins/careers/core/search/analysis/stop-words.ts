const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words, folded, that say nothing about what is looked for: short closed lists, because "go", "r" and "it" are names
 * too. A word in capitals is never one of them: "IT support" is not "it".
 */
export const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(`
    a about am an and any are as at be been being but by can could did do does dont for from had has have how i if im in
    into is it its just me my no not of on one or our should so some than that the their them then there these they this
    those to too us was we were what whats when where which while who whom whose why will with would you your
  `),
  es: setOf(`
    a al algo algun alguna como con cual cuales cuando cuanta cuantas cuanto cuantos de del desde donde el ella ellas ellos
    en entre era es esa ese eso esta este esto estos fue ha hacer hacia han hay la las le les lo los mas me mi mis muy no
    nos o para pero por porque puede puedo que quien se ser si sin sobre son soy su sus te tener tengo tiene tu tus un una
    unas uno unos y ya yo
  `),
  fr: setOf(`
    a ai au aux avec avoir ce ces cet cette comment combien d dans de des donc du elle en est et etre eu faire faut il ils
    je l la le les leur leurs lui ma mais me mes mon ne nos notre nous on ou par pas peut plus pour pourquoi puis qu quand
    que quel quelle quelles quels qui s sa sans se ses si son sont sur ta te tes ton tu un une vos votre vous y
  `),
  de: setOf(`
    ab als am an auch auf aus bei bin bis da das dass dem den der des dich die dir du ein eine einem einen einer eines er es
    fur hat habe haben ich ihr im in ist ja kann man mein meine mich mir mit muss nach nicht noch nur ob oder ohne sich sie
    sind so uber um und uns vom von vor wann war was welche welchem welchen welcher welches wer wie wir wird wo zu zum zur
  `),
};
