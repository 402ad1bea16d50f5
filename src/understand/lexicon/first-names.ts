/**
 * Common first names in the Netherlands and Belgium, folded, so that "kevin is ziek" is seen to be about Kevin when
 * nobody typed a capital. Names that are also ordinary words in one of the languages are left out. Data.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abdel abdul achmed achraf adam adil aicha ahmed ahmet aisha alain alex alexander alexandra ali alice aline alina amal amandine amber amina amine amira  
  anass andre andrea andreas angela angelique anissa anita anja anke ann anna anne anneke annelies annick anouk antoine anton antoon anton ariane arjan arjen arne arno arnaud arthur asma astrid audrey axel aya ayoub
  baptiste barbara bart bastiaan bastien bea beatrice benjamin benoit bert bianca bilal birgit boris bram brahim brecht brigitte britt bruno
  camille carine carl carla carlo carlos carmen carole caroline cas caspar catherine cecile cedric celine chantal charlotte chloe chris christel christian christiane christine christophe cindy claire claudia claude coen conny corinne corrie cyril
  daan dalila damien daniel danielle danique danny david davy debby deborah delphine denise dennis desiree diane dieter dilan dimitri dirk djamila dominique donna dorien dounia driss
  eddy edith edwin eefje elena eline elisa elise elke ella ellen elsa elsje emiel emilie emily emine emma emmanuel emre eric erik erika erwin esther eva evelien eveline evi evy
  fabian fabienne fabrice farid farida fatih fatiha fatima fatma febe femke filip fien floor florence floris fouad francis francoise frank franky fred frederic frederik freek freya
  gaelle geert georges gerard gerda gerrit gert ghislaine gijs gilles gina gino glenn greet gregory guido guillaume  
  hakan hamid hamza hannah hannelore hanne hans harry hasan hassan hedwig heidi helen helene hendrik henk henri herman hicham hilde hubert hugo hussein
  ibrahim igor ikram ilias ilse imane imran inge ingrid inne irene iris isa isabel isabelle ismail ivan ivo iwan
  jaap jack jacob jacqueline jacques jamal jamila jan jana jane janneke jannes jasmijn jasmine jasper jean jef jelle jennifer jenny jens jeroen jesse jessica jo joachim joanna joao job joelle joeri johan johanna john jolien jonas jonathan joost joris jos jose joseph josephine joyce juan julie julien juliette jurgen justine
  kaat karel karen karim karima karin karine karl katia katja katleen kato katrien kelly kenneth kenny kenza kevin khadija khalid kim kimberly klaas klaus koen kris kristel kristien kristof kurt kyra
  lars laura laure laurence laurent laurens lea leen leila lena lennert leo leon leonie leyla lien liesbeth lieve linda linde lionel lisa lise liv lode loes loic lotte louis louise luc lucas lucie luca luk lukas lut lydia
  maarten maartje mael magali malika manon manuel marc marcel marco margaux margot maria marianne marie marieke marijke marijn marina mario marion marjan marjolein marleen marta martin martijn martine mathias mathieu mathilde matthew matthias matthijs maud maurice maxim maxime mehdi mehmet meryem merel michael michel michele michelle mieke miet mike milan mila mimi mina miranda mireille mohamed mohammed mona monica monique morad mounir mourad muriel murat mustafa myriam
  nabil nabila nadia nadine najat najib nancy natacha natalie natasja nathalie nathan nele nicolas nicole niek niels nico nikita nina noah noel noemie noor nora nour nourdine
  olga olivia olivier omar oscar oumaima
  pascal pascale patricia patrick patrique paul paula pauline pedro peggy peter petra philip philippe piet pieter pierre pim priya
  quentin quinten rachel rachid rafael raf rajae ralf ramona ramazan raoul raphael raymond rebecca reda regine reinout renaud rene renee riad rianne ricardo richard rik ria rita robbe robbert robert roberto robin roel roger roland romain roman romy ronald ronny rosa roos rosalie rosanne roxane ruben rudi rudy ruth ruud
  saar sabine sabrina saida salim salma sam samantha samir samira samuel sander sandra sandrine sanne sara sarah saskia sebastien selin selma serge sergio sevda severine sharon siham silke silvia simon simone sjoerd sofia sofiane sofie sonia sophie souad soufiane stan steef stef stefaan stefan stefanie stephan stephane stephanie steve steven stijn suzan suzanne svetlana sven sylvain sylvia sylvie
  tamara tania tanja tarik teun teresa tessa theo theresa thierry thijs thibault thibaut thomas tijs tim timo tina tineke tobias tom tomas toon tristan tuur
  ulrike ursula valerie vanessa vera veerle veronique vicky victor victoria vincent virginie viviane vladimir wahid walid walter wendy werner wesley wilfried willem willy wim wout wouter
  xander xavier yannick yasin yasmina yasmine yassin yassine yfke yolande youri youssef yusuf yves yvette yvonne
  zakaria zeynep zineb zoe zohra`.split(/\s+/),
);
