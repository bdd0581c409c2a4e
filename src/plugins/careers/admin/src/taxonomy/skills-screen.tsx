import { ConceptsScreen } from './concepts-screen';

const SkillsScreen = () => <ConceptsScreen key="skill" kind="skill" />;

export default SkillsScreen;
